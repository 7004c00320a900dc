import Community
import Markup

/// What one member is sent, for the moderators.
struct MemberMailPage: Page {
    static let template = "mailing/member"

    let name: String
    let back: String
    let origin: String
    let form: MailChoiceForm

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("back") { $0.back }, .text("origin") { $0.origin },
        .record("choice", MailChoiceForm.self) { $0.form },
    ]
}

/// What a space sends to those who have not chosen.
struct UsualMailPage: Page {
    static let template = "mailing/usual"

    let tabs: [PageLink]
    let form: MailChoiceForm

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .record("choice", MailChoiceForm.self) { $0.form },
    ]
}
