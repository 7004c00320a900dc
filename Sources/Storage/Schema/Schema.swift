/// One statement of a schema, written once for every engine.
///
///     "CREATE TABLE news (id \(.identity), body \(.text) NOT NULL) \(.strict)"
///
/// It holds literals, terms of the dialect, names and folded columns; no values.
package struct Schema: Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Piece: Sendable {
        case literal(String)
        case term(Dialect.Term)
        case sql(SQL)
        case stamping(Stamping)
        /// The statement of each engine, where they share none.
        case each(sqlite: String, postgresql: String)
    }

    private var pieces: [Piece]

    package init(stringLiteral literal: StaticString) {
        pieces = [.literal(literal.description)]
    }

    package init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    private init(_ piece: Piece) { pieces = [piece] }

    /// A statement that the engines do not share.
    init(sqlite: String, postgresql: String) {
        self.init(.each(sqlite: sqlite, postgresql: postgresql))
    }

    /// Gives rows of a table another `stamp` with each change of what they show. The column is a
    /// whole number; no cycle of such triggers may exist.
    /// - Parameters:
    ///   - table: whose `stamp` is written, by its column `key`.
    ///   - sources: where the changed row says which; NULL says none.
    ///   - change: what is waited for; a table is given each of the three at most once.
    ///   - source: the table that is changed.
    ///   - label: sets it apart from another one of the same table and change.
    package static func stamping(
        _ table: StaticString, by key: StaticString, _ sources: [StampSource],
        whenever change: StampChange, in source: StaticString, label: StaticString = ""
    ) -> Schema {
        Schema(
            .stamping(
                Stamping(
                    table: table, key: key, sources: sources, change: change, source: source,
                    label: label)))
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        fileprivate var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: StaticString) {
            pieces.append(.literal(literal.description))
        }

        package mutating func appendInterpolation(_ term: Dialect.Term) {
            pieces.append(.term(term))
        }

        /// What tables of one make have each of their own, such as a name; without values.
        package mutating func appendInterpolation(_ name: SQL) { pieces.append(.sql(name)) }

        /// A whole number, such as the length of a column.
        package mutating func appendInterpolation(_ number: Int) {
            pieces.append(.literal(String(number)))
        }

        /// A part that some tables of one make have and others have not.
        package mutating func appendInterpolation(_ part: Schema) { pieces += part.pieces }

        /// An expression without values, such as `folded: "email"`.
        package mutating func appendInterpolation(folded expression: SQL) {
            pieces.append(.sql(.folded(expression)))
        }
    }

    /// The statement as one engine reads it.
    package func sql(for dialect: Dialect) -> SQL {
        pieces.reduce(into: "") { sql, piece in
            switch piece {
            case .literal(let text): sql += .trusted(dialect.spelling(ofLiteral: text))
            case .term(let term): sql += .trusted(dialect.spelling(of: term))
            case .sql(let fragment): sql += fragment
            case .stamping(let stamping): sql += .trusted(stamping.text(for: dialect))
            case .each(let sqlite, let postgresql):
                sql += .trusted(dialect == .sqlite ? sqlite : postgresql)
            }
        }
    }

    /// The same on every engine: what a checksum is made of.
    var canonical: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .literal(let literal): text += literal
            case .term(let term): text += "\\(.\(term.rawValue))"
            case .sql(let fragment): text += fragment.text
            case .stamping(let stamping): text += stamping.canonical
            case .each(let sqlite, _): text += sqlite
            }
        }
    }
}
