import Community
import Content
import Markup

/// What the site does with what it knows of people, for them, in plain words.
struct PrivacyPage: Page {
    static let template = "administration/privacy"

    let site: String
    let sections: [RegisterSection]

    static let fields: [Field<Self>] = [
        .text("site") { $0.site },
        .list("sections", RegisterSection.self) { $0.sections },
    ]
}
