import Community
import Content
import Markup

/// A mail's text cut into lines with their links, so that a link can be followed from the page.
enum MailText {
    struct Line: Rendered {
        let pieces: [Piece]

        static let fields: [Field<Self>] = [.list("pieces", Piece.self) { $0.pieces }]
    }

    struct Piece: Rendered {
        let text: String
        /// Where it leads.
        var address: String?

        static let fields: [Field<Self>] = [
            .text("text") { $0.text }, .optionalText("address") { $0.address },
        ]
    }

    /// The lines of a mail that say something.
    static func lines(_ body: String) -> [Line] {
        body.split(whereSeparator: \.isNewline).map { line in
            let pieces = BareAddresses.pieces(String(line)).map { piece in
                switch piece {
                case .text(let words): Piece(text: words)
                case .link(let words, let address): Piece(text: words, address: address)
                }
            }
            return Line(pieces: pieces)
        }
    }
}
