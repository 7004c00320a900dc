import Community
import Content
import Markup

/// All that Templates/library/theme-form.mustache may print.
struct ThemeEditPage: Page {
    static let template = "library/theme-form"

    let space: Space
    let theme: Theme?
    let form: ThemeForm
    let errors: FormErrors
    let groups: [MemberGroup]
    let tree: ThemeTree
    let words: Localization
    let version: FormVersion?

    static let fields: [Field<Self>] = [
        .text("heading") {
            $0.words($0.theme == nil ? "library.theme.new" : "library.theme.edit")
        },
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .text("themesAddress") { LibraryPaths.themes(in: $0.space) },
        .optionalRecord("since", FormVersion.self) { $0.version },
        .flag("isEdit") { $0.theme != nil },
        .text("formAddress") { page in
            page.theme.map { LibraryPaths.theme($0.id, in: page.space) }
                ?? LibraryPaths.themes(in: page.space)
        },
        .record("nameField", FormField.self) { $0.errors.field("name", $0.form.name) },
        .record("descriptionField", FormField.self) {
            $0.errors.field("description", $0.form.description)
        },
        .record("monthsField", FormField.self) {
            $0.errors.field("review_months", $0.form.reviewMonths)
        },
        .record("archiveField", FormField.self) {
            $0.errors.field("archive_days", $0.form.archiveDays)
        },
        .list("parents", FormOption.self) { $0.parents },
        .optionalText("parentError") { $0.errors["parent"] },
        .list("audiences", FormOption.self) { $0.audiences },
        .optionalText("audienceError") { $0.errors["audience"] },
        .list("groups", FormOption.self) { $0.groupOptions },
        .flag("hasGroups") { !$0.groups.isEmpty },
        .optionalText("groupsError") { $0.errors["groups"] },
        .flag("fourEyes") { $0.form.needsFourEyes },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]

    private var parents: [FormOption] {
        tree.parents(for: theme?.id).map {
            FormOption(
                value: $0.theme.id.description, word: tree.name(of: $0.theme),
                isChosen: form.parent == $0.theme.id.description)
        }
    }

    private var audiences: [FormOption] {
        Audience.allCases.filter { $0 != .everyone && ($0 != .groups || !groups.isEmpty) }.map {
            FormOption(
                value: $0.rawValue, word: words("library.audience.\($0.rawValue)"),
                isChosen: form.audience == $0.rawValue)
        }
    }

    private var groupOptions: [FormOption] {
        groups.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.groups.contains($0.id.description))
        }
    }
}
