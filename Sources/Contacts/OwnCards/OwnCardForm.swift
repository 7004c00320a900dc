import Community
import HTTP

/// What somebody typed about the card that is about them.
struct OwnCardForm: Sendable {
    /// Ways of one kind that may be added.
    static let mostChannels = ContactForm.mostChannels

    var parts: [CardPart: String] = [:]
    var channels: [ChannelForm] = []
    var consents = false
    var word = ""

    /// As the card is now.
    init(_ card: OwnCard) {
        for part in CardPart.all(of: card.contact.kind) {
            parts[part] = part.text(of: card.content)
        }
        channels = card.channels
    }

    init(_ fields: FormFields, _ kind: ContactKind) {
        for part in CardPart.all(of: kind) {
            parts[part] = (fields.first(part.rawValue) ?? "").oneLine
        }
        for kind in ChannelKind.allCases {
            channels += (1...Self.mostChannels).map { ChannelForm(kind, $0, fields) }
                .filter { !$0.isEmpty }
        }
        consents = fields.first("consents") == "1"
        word = (fields.first("word") ?? "").plainLines.trimmed
    }

    /// All that a moderator may have changed meanwhile.
    var version: FormVersion {
        FormVersion(
            of: CardPart.allCases.map { parts[$0] ?? "" } + channels.flatMap(\.parts))
    }
}
