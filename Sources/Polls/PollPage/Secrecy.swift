import Community
import HTTP
import Markup

/// What a secret vote keeps to itself here, and from whom: the same for all polls.
enum Secrecy {
    static func show(_ visit: Visit) throws -> Response {
        try visit.page(SecrecyPage(space: try visit.space))
    }
}

/// All that Templates/polls/secrecy.mustache may print.
struct SecrecyPage: Page {
    static let template = "polls/secrecy"

    let space: Space

    static let fields: [Field<Self>] = [
        .text("pollsAddress") { PollPaths.polls(in: $0.space) }
    ]
}
