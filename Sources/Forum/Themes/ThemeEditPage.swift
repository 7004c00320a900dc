import Community
import Content
import Markup

/// All that Templates/forum/theme.mustache may print.
struct ThemeEditPage: Page {
    static let template = "forum/theme"

    let space: Space
    let theme: Theme?
    let form: ThemeForm
    let errors: FormErrors
    let groups: [MemberGroup]
    let words: Localization
    let version: FormVersion?

    static let fields: [Field<Self>] = [
        .text("heading") { $0.words($0.theme == nil ? "forum.theme.new" : "forum.theme.edit") },
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .text("themesAddress") { ForumPaths.themes(in: $0.space) },
        .optionalRecord("since", FormVersion.self) { $0.version },
        .flag("isEdit") { $0.theme != nil },
        .text("formAddress") { page in
            page.theme.map { ForumPaths.theme($0.id, in: page.space) }
                ?? ForumPaths.themes(in: page.space)
        },
        .record("nameField", FormField.self) { $0.errors.field("name", $0.form.name) },
        .record("summaryField", FormField.self) { $0.errors.field("summary", $0.form.summary) },
        .list("colours", FormOption.self) { page in
            Theme.Colour.allCases.map {
                FormOption(
                    value: $0.rawValue, word: page.words("forum.colour.\($0.rawValue)"),
                    isChosen: page.form.colour == $0.rawValue)
            }
        },
        .list("audiences", FormOption.self) { $0.audiences },
        .list("groups", FormOption.self) { page in
            page.groups.map {
                FormOption(
                    value: $0.id.description, word: $0.name,
                    isChosen: page.form.groups.contains($0.id.description))
            }
        },
        .flag("hasGroups") { !$0.groups.isEmpty },
        .optionalText("audienceError") { $0.errors["audience"] },
        .optionalText("groupsError") { $0.errors["groups"] },
        .list("openings", FormOption.self) { page in
            Theme.Opening.allCases.map {
                FormOption(
                    value: $0.rawValue, word: page.words("forum.opening.\($0.rawValue)"),
                    isChosen: page.form.opening == $0.rawValue)
            }
        },
        .list("rules", FormOption.self) { page in
            ["inherit", "free", "first", "always"].map {
                FormOption(
                    value: $0, word: page.words("rules.rule.\($0)"),
                    isChosen: page.form.rule == $0)
            }
        },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]

    private var audiences: [FormOption] {
        Audience.allCases.filter { $0 != .everyone && ($0 != .groups || !groups.isEmpty) }.map {
            FormOption(
                value: $0.rawValue, word: words("forum.audience.\($0.rawValue)"),
                isChosen: form.audience == $0.rawValue)
        }
    }
}
