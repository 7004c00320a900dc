import Community
import Content
import Markup

/// One of two cards side by side.
struct DuplicateSide: Rendered {
    let card: ListedContact
    let channels: [ContactChannel]
    let space: Space

    private var context: [String] {
        let organisation = card.kind == .person ? card.organisation : ""
        return [card.function, card.unit, organisation].filter { !$0.isEmpty }
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.card.title },
        .text("address") { ContactsPaths.contact($0.card.id, in: $0.space) },
        .texts("context") { $0.context }, .texts("lines") { $0.channels.map(\.shown) },
    ]
}
