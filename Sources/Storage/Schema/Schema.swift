/// One statement of a schema, written once for every engine.
///
///     "CREATE TABLE news (id \(.identity), body \(.text) NOT NULL) \(.strict)"
///
/// It holds literals, terms of the dialect and folded columns; no values.
package struct Schema: Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Piece: Sendable {
        case literal(String)
        case term(Dialect.Term)
        case sql(SQL)
    }

    private var pieces: [Piece]

    package init(stringLiteral literal: StaticString) {
        pieces = [.literal(literal.description)]
    }

    package init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
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
            }
        }
    }
}
