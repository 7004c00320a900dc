import Community
import Markup

/// A way to reach somebody, as their card shows it.
struct ChannelLine: Rendered {
    let channel: ContactChannel
    let words: Localization
    /// Where the platform's own form writes to them, if they have an account here.
    let writing: [PageLink]

    static let fields: [Field<Self>] = [
        .text("word") { $0.words("contacts.channel.\($0.channel.kind.rawValue)") },
        .text("text") { $0.channel.shown },
        .texts("lines") { $0.channel.post.lines },
        .optionalText("label") { $0.channel.label.isEmpty ? nil : $0.channel.label },
        .optionalText("link") { $0.channel.link },
        .flag("isAddress") { $0.channel.kind == .address },
        .flag("isSite") { $0.channel.kind == .site },
        .list("writing", PageLink.self) { $0.writing },
        .optionalText("sight") { line in
            line.channel.sight == .space
                ? nil : line.words("contacts.seenBy.\(line.channel.sight.rawValue)")
        },
    ]
}
