package import Markup

/// A question of a card, answered on the page where it stands: a few options of which one is
/// chosen and sent.
package struct CardQuestion: Rendered {
    package struct Hidden: Rendered {
        let key: String
        let content: String

        package init(_ key: String, _ content: String) {
            self.key = key
            self.content = content
        }

        package static let fields: [Field<Self>] = [
            .text("key") { $0.key }, .text("content") { $0.content },
        ]
    }

    let action: String
    let field: String
    let legend: String
    let options: [FormOption]
    let hidden: [Hidden]
    let button: String
    /// What one should know before one sends it.
    let note: String?

    /// - Parameters:
    ///   - action: where the form posts to.
    ///   - field: the name under which the option that is chosen is sent.
    ///   - hidden: what is sent along.
    package init(
        _ legend: String, at action: String, field: String, options: [FormOption],
        hidden: [Hidden] = [], button: String, note: String? = nil
    ) {
        self.action = action
        self.field = field
        self.legend = legend
        self.options = options
        self.hidden = hidden
        self.button = button
        self.note = note
    }

    package static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("field") { $0.field },
        .text("legend") { $0.legend }, .list("options", FormOption.self) { $0.options },
        .list("hidden", Hidden.self) { $0.hidden }, .text("button") { $0.button },
        .optionalText("note") { $0.note },
    ]
}
