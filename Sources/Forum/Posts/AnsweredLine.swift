import Community
import Content
import Foundation
import Markup

/// "en réponse à Amina"
struct AnsweredLine: Rendered {
    let name: String?
    let address: String

    init?(_ post: Post, shown: Set<Item.ID>, _ visit: Visit, _ space: Space) {
        guard let answered = post.answers else { return nil }
        name = answered.isGone ? nil : answered.author ?? visit.words("person.gone")
        address =
            shown.contains(answered.id)
            ? "#post-\(answered.id)" : ForumPaths.post(answered.id, in: space)
    }

    static let fields: [Field<Self>] = [
        .optionalText("answeredName") { $0.name }, .text("answeredAddress") { $0.address },
    ]
}
