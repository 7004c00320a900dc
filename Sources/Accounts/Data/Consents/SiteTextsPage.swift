import Community
import Content
import Markup

/// The texts of the site with their answers, and the form for one more.
struct SiteTextsPage: Page {
    static let template = "accounts/site-texts"

    let title: String
    let body: String
    let errors: FormErrors
    let kinds: [FormOption]
    let lines: [SiteTextLine]
    /// The versions of texts that are not proposed any more.
    let ended: [PageLink]

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("action") { _ in ConsentPaths.texts() },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("name", FormField.self) { $0.errors.field("title", $0.title) },
        .record("written", FormField.self) { $0.errors.field("body", $0.body) },
        .list("kinds", FormOption.self) { $0.kinds },
        .optionalText("kindError") { $0.errors["kind"] },
        .list("lines", SiteTextLine.self) { $0.lines },
        .list("ended", PageLink.self) { $0.ended }, .flag("hasEnded") { !$0.ended.isEmpty },
    ]
}
