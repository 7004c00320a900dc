package import Storage

/// How much waits for a viewer behind a navigation item.
///
/// What has to be asked about the viewer is asked together with what all other items ask, in one
/// statement; what is the same for everybody should be remembered: `Visit.rememberForAll`.
package struct WaitingCount: Sendable {
    package typealias Question = @Sendable (Visit, Space) throws -> SQL?

    /// What was found of a viewer.
    package struct Answer {
        /// The groups that they are in, of whatever space.
        package let groups: Set<MemberGroup.ID>
        /// The rows of the question, in any order.
        package let rows: [(key: Int64, value: Int64)]
    }

    /// A query of two whole numbers, `key` and `value`; nil where nothing can wait.
    let question: Question
    let total: @Sendable (Answer, Visit, Space) throws -> Int

    package init(
        _ question: @escaping Question,
        total: @escaping @Sendable (Answer, Visit, Space) throws -> Int
    ) {
        self.question = question
        self.total = total
    }

    /// Where the database counts by itself.
    /// - Parameter query: of one number; nil where nothing can wait.
    package static func number(_ query: @escaping @Sendable (Viewer, Space) -> SQL?) -> Self {
        Self(
            { visit, space in
                query(visit.viewer, space).map {
                    "SELECT CAST(0 AS BIGINT) AS key, (\($0)) AS value"
                }
            },
            total: { answer, _, _ in Int(answer.rows.first?.value ?? 0) })
    }

    /// Nothing ever waits.
    package static let none = WaitingCount({ _, _ in nil }, total: { _, _, _ in 0 })
}

extension WaitingCount.Answer {
    /// Asks one question by itself.
    package init(_ question: SQL, of person: Person.ID, _ db: Database) throws {
        self = try Self.all(of: [question], of: person, db)[0]
    }

    /// Asks some questions in one statement.
    /// - Returns: the answers in their order.
    static func all(of questions: [SQL], of person: Person.ID, _ db: Database) throws -> [Self] {
        var groups: Set<MemberGroup.ID> = []
        var found = questions.map { _ in [(key: Int64, value: Int64)]() }
        let parts = questions.enumerated().map { place, question -> SQL in
            "SELECT CAST(\(place) AS BIGINT) AS part, x.key, x.value FROM (\(question)) AS x"
        }
        try db.each(
            """
            \(parts.joined(separator: " UNION ALL ")) UNION ALL
            SELECT CAST(-1 AS BIGINT) AS part, gp.group_id AS key, 0 AS value
            FROM member_group_person AS gp WHERE gp.person_id = \(person)
            """
        ) { row in
            let (part, key): (Int, Int64) = (try row["part"], try row["key"])
            if part < 0 {
                groups.insert(MemberGroup.ID(rawValue: key))
            } else {
                found[part].append((key, try row["value"]))
            }
        }
        return found.map { WaitingCount.Answer(groups: groups, rows: $0) }
    }
}
