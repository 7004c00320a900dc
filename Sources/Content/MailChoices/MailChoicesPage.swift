import Community
import Markup

/// What is sent of each of one's spaces.
struct MailChoicesPage: Page {
    static let template = "mailing/index"

    let tabs: AccountTabs
    let rows: [MailChoiceRow]
    let suspended: String?

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("rows", MailChoiceRow.self) { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty }, .optionalText("suspended") { $0.suspended },
    ]
}

/// What is sent of one space, and the form to change it.
struct MailChoicePage: Page {
    static let template = "mailing/choice"

    let tabs: AccountTabs
    let space: String
    /// Who has chosen what holds.
    let origin: String
    let isChosen: Bool
    let suspended: String?
    let form: MailChoiceForm

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs }, .text("where") { $0.space },
        .text("origin") { $0.origin }, .flag("chosenHere") { $0.isChosen },
        .optionalText("suspended") { $0.suspended },
        .text("following") { _ in "/account/following" },
        .record("choice", MailChoiceForm.self) { $0.form },
    ]

    /// The key of the sentence that says where it comes from.
    static func origin(of own: OwnMailChoice?) -> String {
        guard let own else { return "mailing.origin.space" }
        return own.isOwn ? "mailing.origin.own" : "mailing.origin.moderator"
    }
}
