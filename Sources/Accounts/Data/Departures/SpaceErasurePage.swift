import Community
import Content
import Markup

/// The rule of a space as a form.
struct SpaceErasurePage: Page {
    static let template = "accounts/erasure-rule"

    let tabs: [PageLink]
    let action: String
    let version: FormVersion
    let options: [FormOption]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { $0.action }, .record("since", FormVersion.self) { $0.version },
        .list("options", FormOption.self) { $0.options },
    ]
}
