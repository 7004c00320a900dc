import Community
import Content
import Markup

/// A link that asks a moderator for a decision.
struct CareRow: Rendered {
    let title: String
    let address: String
    let site: String
    let health: String
    let cause: String?
    let question: LinkQuestionPart?

    init(_ link: WebLink, at here: String, _ visit: Visit) throws {
        let text = HealthText(visit)
        title = link.item.title
        address = LinksPaths.link(link.id, in: try visit.space)
        site = link.shownAddress
        health = text.full(of: link)
        cause = text.cause(of: link)
        question = try LinkQuestionPart(link, at: here, visit)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address }, .text("site") { $0.site },
        .text("health") { $0.health }, .optionalText("cause") { $0.cause },
        .optionalRecord("question", LinkQuestionPart.self) { $0.question },
    ]
}
