import Community
import Content
import Markup

/// A theme in the list of its moderators.
struct ThemeLine: Rendered {
    let place: ThemeTree.Place
    let space: Space
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("word") { $0.place.theme.name },
        .text("level") { String($0.place.depth) },
        .optionalText("summary") { $0.theme.description.isEmpty ? nil : $0.theme.description },
        .texts("facts") { $0.facts },
        .text("address") { LibraryPaths.theme($0.theme.id, in: $0.space) },
        .text("editAddress") { LibraryPaths.themeEditor($0.theme.id, in: $0.space) },
        .text("removalAddress") { LibraryPaths.themeRemoval($0.theme.id, in: $0.space) },
        .flag("first") { $0.place.isFirst }, .flag("last") { $0.place.isLast },
    ]

    private var theme: Theme { place.theme }

    private var facts: [String] {
        var facts = [words.count("library.documents", theme.documents)]
        if theme.audience != .space {
            facts.append(words("library.audience.\(theme.audience.rawValue)"))
        }
        if let months = theme.reviewMonths {
            facts.append(words.count("library.theme.checked", months))
        }
        if let days = theme.archiveDays {
            facts.append(
                days == 0
                    ? words("library.theme.kept") : words.count("library.theme.archived", days))
        }
        if theme.needsFourEyes { facts.append(words("library.theme.isFourEyes")) }
        return facts
    }
}
