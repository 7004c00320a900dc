import Community
import Markup

/// A card that somebody looks after, as the page behind their link shows it.
struct OwnContactRow: Rendered {
    let card: DueCard
    let channels: [ContactChannel]
    let space: Space
    let context: String

    private var lines: [String] {
        channels.map { channel in
            channel.kind == .address
                ? channel.post.lines.joined(separator: ", ") : channel.shown
        }
    }

    static let fields: [Field<Self>] = [
        .text("cardID") { $0.card.id.description }, .text("name") { $0.card.title },
        .text("context") { $0.context },
        .texts("lines") { $0.lines },
        .text("cardAddress") { ContactsPaths.contact($0.card.id, in: $0.space) },
    ]
}
