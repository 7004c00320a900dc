import Community

/// What a card says now, in lines, for whoever was writing while a moderator changed it.
enum OwnCardNow {
    static func lines(_ card: OwnCard, _ words: Localization) -> [PageFact] {
        let parts = CardPart.all(of: card.contact.kind).map { part in
            PageFact(
                name: words(part.word(of: card.contact.kind)), text: part.text(of: card.content))
        }
        let channels = card.content.channels.map { channel in
            PageFact(
                name: words("contacts.channel.\(channel.kind.rawValue)"),
                text: channel.line(words))
        }
        return (parts + channels).filter { !$0.text.isEmpty }
    }
}
