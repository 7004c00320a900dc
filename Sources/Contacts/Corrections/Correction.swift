/// What somebody says of the card that is about them.
struct Correction: Codable, Equatable, Sendable {
    enum Purpose: String, Codable, Sendable {
        case change
        /// They ask that the card be erased.
        case removal
    }

    struct Part: Codable, Equatable, Sendable {
        let part: CardPart
        let before: String
        let after: String
    }

    struct Channel: Codable, Equatable, Sendable {
        /// Nil for one that is added.
        let before: ContactChannel?
        /// Nil for one that is taken away.
        let after: ContactChannel?
    }

    var purpose = Purpose.change
    var parts: [Part] = []
    var channels: [Channel] = []
    /// Whether they agree to be in the address book.
    var consents = false
    /// What they say beside it.
    var word = ""

    var isEmpty: Bool { parts.isEmpty && channels.isEmpty && word.isEmpty && purpose == .change }
}
