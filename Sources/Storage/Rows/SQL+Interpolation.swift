extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: StaticString) {
        self = .trusted("")
        append(literal: literal)
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// What may stand between `\(` and `)`: values, which are bound, and
    /// fragments of SQL.
    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        fileprivate var sql = SQL.trusted("")

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserve(literalCapacity + 4 * interpolationCount, interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal: literal)
        }

        package mutating func appendInterpolation(_ value: some SQLValue) {
            sql.append(value: value.sqlArgument)
        }

        package mutating func appendInterpolation(_ value: (some SQLValue)?) {
            sql.append(value: value?.sqlArgument ?? .null)
        }

        package mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }

        /// Prints `($1, $2, ...)` for `IN`; an empty list prints `(NULL)`,
        /// which contains nothing (and makes `NOT IN` true of nothing).
        ///
        /// The last value is repeated up to the next power of two, so that lists of many
        /// lengths share a few prepared statements.
        package mutating func appendInterpolation(list values: [some SQLValue]) {
            guard let last = values.last else { return sql.append(literal: "(NULL)") }
            for (index, value) in values.enumerated() {
                sql.append(literal: index == 0 ? "(" : ", ")
                sql.append(value: value.sqlArgument)
            }
            for _ in values.count..<Self.roomy(values.count) {
                sql.append(literal: ", ")
                sql.append(value: last.sqlArgument)
            }
            sql.append(literal: ")")
        }

        private static func roomy(_ count: Int) -> Int {
            guard count <= 1024 else { return count }
            return count <= 1 ? count : 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
        }
    }
}
