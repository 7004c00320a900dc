/// What of a file was not taken as it stands, and on which line.
package struct CardProblem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        // A card that is left out.
        /// The file, or the next card, comes before its end.
        case cut
        /// Nothing in it says of whom it is: neither name, organisation, address nor number.
        case empty
        /// It has more lines than are read.
        case tooManyLines

        // What is left out of a card.
        /// It is no line of a card.
        case line
        /// Its value is longer than is read: the name of the line.
        case tooLong(String)

        // What is taken, otherwise than written.
        /// Its value cannot be read, and is kept as it stands: the name of the line.
        case value(String)
        /// The card has no name; it was taken from the line of that name (`ORG`, `EMAIL`).
        case nameFrom(String)
        /// A card within the card: its name was taken as somebody related.
        case nested
        /// A set of letters that is not known: its name.
        case unknownCharset(String)
        /// Control characters were left out.
        case controls
    }

    package let kind: Kind
    package let line: Int
    /// The name on the card, or the beginning of the line.
    package let about: String

    package init(_ kind: Kind, line: Int, about: String = "") {
        self.kind = kind
        self.line = line
        self.about = String(about.prefix(120))
    }

    /// Whether a card is left out for it.
    package var isRejection: Bool {
        switch kind {
        case .cut, .empty, .tooManyLines: true
        default: false
        }
    }
}
