import Markup

/// A card as it stands on paper.
struct PrintedContact: Rendered {
    let contact: ListedContact
    let channels: [ContactChannel]
    let isFormer: Bool

    private var facts: String? {
        let organisation = contact.kind == .person ? contact.organisation : ""
        let facts = [contact.function, contact.unit, organisation].filter { !$0.isEmpty }
        return facts.isEmpty ? nil : facts.joined(separator: ", ")
    }

    private var lines: [String] {
        channels.map { channel in
            let text =
                channel.kind == .address
                ? channel.post.lines.joined(separator: ", ") : channel.shown
            return channel.label.isEmpty ? text : text + " (" + channel.label + ")"
        }
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.contact.title }, .optionalText("facts") { $0.facts },
        .texts("lines") { $0.lines }, .flag("former") { $0.isFormer },
    ]
}
