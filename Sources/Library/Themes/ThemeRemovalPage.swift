import Community
import Content
import Markup

/// All that Templates/library/theme-removal.mustache may print.
struct ThemeRemovalPage: Page {
    static let template = "library/theme-removal"

    let space: Space
    let theme: Theme
    let tree: ThemeTree
    let below: Int
    let documents: Int
    let errors: FormErrors
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .text("themesAddress") { LibraryPaths.themes(in: $0.space) },
        .text("formAddress") { LibraryPaths.theme($0.theme.id, in: $0.space) },
        .text("name") { $0.theme.name },
        .flag("hasBelow") { $0.below > 0 },
        .optionalText("burden") {
            $0.documents > 0 ? $0.words.count("library.theme.burden", $0.documents) : nil
        },
        .list("others", FormOption.self) { page in
            page.tree.places.filter { $0.theme.id != page.theme.id }.map {
                FormOption(
                    value: $0.theme.id.description, word: page.tree.name(of: $0.theme),
                    isChosen: $0.theme.id == page.theme.parent)
            }
        },
        .optionalText("intoError") { $0.errors["into"] },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
