import Community
import Content
import Foundation
import Markup

/// All that Templates/agenda/subscriptions.mustache may print.
struct SubscriptionsPage: Page {
    static let template = "agenda/subscriptions"

    let space: Space
    let words: Localization
    let errors: FormErrors
    let name: String
    let choice: String
    let themes: [ItemTheme]
    let rows: [SubscriptionRow]
    /// Of what was just made, with its secret.
    let address: String?

    private var scopes: [FormOption] {
        ["all", "mine"].map {
            FormOption(
                value: $0, word: words("agenda.calendar.scope.\($0)"), isChosen: choice == $0)
        }
            + themes.map {
                FormOption(
                    value: $0.id.description,
                    word: words("agenda.calendar.scope.theme", ["theme": $0.name]),
                    isChosen: choice == $0.id.description)
            }
    }

    /// What a phone opens with its own calendar.
    private var direct: String? {
        address.map { address in
            guard let end = address.range(of: "://") else { return address }
            return "webcal://" + address[end.upperBound...]
        }
    }

    static let fields: [Field<Self>] = [
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("programsAddress") { _ in AccountPaths.programs() },
        .text("formAddress") { SubscriptionPaths.all(in: $0.space) },
        .optionalText("address") { $0.address }, .optionalText("direct") { $0.direct },
        .list("scopes", FormOption.self) { $0.scopes },
        .record("nameField", FormField.self) { $0.errors.field("name", $0.name) },
        .list("rows", SubscriptionRow.self) { $0.rows },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
