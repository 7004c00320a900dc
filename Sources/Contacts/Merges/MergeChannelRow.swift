import Community
import Markup

/// A way to reach somebody that may stay or go.
struct MergeChannelRow: Rendered {
    let place: Int
    let joined: JoinedChannel
    let isChosen: Bool
    let words: Localization

    private var text: String {
        let channel = joined.channel
        return channel.kind == .address
            ? channel.post.lines.joined(separator: ", ") : channel.shown
    }

    private var origin: String {
        if joined.isOfFirst, joined.isOfSecond { return words("contacts.merge.ofBoth") }
        return words(joined.isOfFirst ? "contacts.merge.first" : "contacts.merge.second")
    }

    static let fields: [Field<Self>] = [
        .text("value") { String($0.place) }, .flag("chosen") { $0.isChosen },
        .text("word") { $0.words("contacts.channel.\($0.joined.channel.kind.rawValue)") },
        .text("text") { $0.text }, .text("origin") { $0.origin },
        .optionalText("label") { $0.joined.channel.label.isEmpty ? nil : $0.joined.channel.label },
        .text("sight") { $0.words("contacts.sight.\($0.joined.channel.sight.rawValue)") },
    ]
}
