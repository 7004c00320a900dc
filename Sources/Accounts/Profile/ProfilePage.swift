import Community
import Content
import Markup

/// One's own profile as a form: each line with who sees it.
struct ProfilePage: Page {
    static let template = "accounts/account"

    let tabs: AccountTabs
    let form: ProfileForm
    let email: String
    let words: Localization
    /// Where one belongs: who sees a line is chosen in each.
    let spaces: [Space]
    let photo: String?
    let initials: String
    let profileAddress: String?

    private var locales: [FormOption] {
        Catalogues.locales.map {
            FormOption(value: $0, word: words("locale.\($0)"), isChosen: $0 == form.locale)
        }
    }

    private var rows: [ProfileRow] {
        ProfileField.allCases.filter { $0 != .email }.map { ProfileRow($0, form, spaces, words) }
    }

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("action") { _ in AccountPaths.account() },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("name", FormField.self) { $0.form.errors.field("name", $0.form.name) },
        .list("locales", FormOption.self) { $0.locales },
        .list("rows", ProfileRow.self) { $0.rows },
        .record("email", ProfileRow.self) {
            ProfileRow(.email, $0.form, $0.spaces, $0.words)
        },
        .text("emailAddress") { $0.email },
        .text("emailChange") { _ in AccountPaths.email() },
        .optionalText("photo") { $0.photo },
        .text("initials") { $0.initials },
        .optionalText("photoError") { $0.form.errors["photo"] },
        .text("photoAction") { _ in AccountPaths.photo() },
        .optionalText("publicProfile") { $0.profileAddress },
    ]
}
