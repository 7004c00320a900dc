package import Storage

/// A condition of a query, or its answer where that is known before the query is asked: what is
/// known is left out of the SQL, so that an engine has nothing to plan for it.
package enum Condition: Sendable {
    case known(Bool)
    case asked(SQL)

    package static func all(_ parts: [Condition]) -> Condition {
        fold(parts, " AND ", neutral: true)
    }

    package static func any(_ parts: [Condition]) -> Condition {
        fold(parts, " OR ", neutral: false)
    }

    /// - Parameter neutral: the answer that changes nothing; the other one decides alone.
    private static func fold(
        _ parts: [Condition], _ separator: SQL, neutral: Bool
    ) -> Condition {
        var asked: [SQL] = []
        for part in parts {
            switch part {
            case .known(let answer) where answer == neutral: continue
            case .known: return .known(!neutral)
            case .asked(let sql): asked.append(sql)
            }
        }
        guard asked.count > 1 else { return asked.first.map { .asked($0) } ?? .known(neutral) }
        return .asked("(" + asked.joined(separator: separator) + ")")
    }

    package var sql: SQL {
        switch self {
        case .known(true): "(1 = 1)"
        case .known(false): "(1 = 0)"
        case .asked(let sql): sql
        }
    }
}
