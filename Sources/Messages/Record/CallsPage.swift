import Community
import Markup

/// All that Templates/messages/calls.mustache may print: whom to telephone.
struct CallsPage: Page {
    static let template = "messages/calls"

    struct Call: Rendered {
        let name: String
        let state: String
        let telephone: String?

        /// As a link dials it.
        private var dialled: String { (telephone ?? "").filter { $0.isNumber || $0 == "+" } }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("state") { $0.state },
            .optionalText("telephone") { $0.telephone }, .text("dialled") { $0.dialled },
        ]
    }

    let space: Space
    let letter: Letter
    let calls: [Call]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .text("recordAddress") { MessagesPaths.record($0.letter.id, in: $0.space) },
        .text("title") { $0.letter.subject },
        .list("calls", Call.self) { $0.calls }, .flag("isEmpty") { $0.calls.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
