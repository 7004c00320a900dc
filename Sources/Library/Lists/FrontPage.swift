import Community
import Content
import Markup

/// All that Templates/library/index.mustache may print.
struct FrontPage: Page {
    static let template = "library/index"

    let space: Space
    let viewer: Viewer
    let tree: ThemeTree
    let latest: [DocumentRow]
    let words: Localization
    /// How many versions wait for the moderators; nil for whoever is none.
    let waiting: Int?
    let mine: Int
    /// What spaces above and below have published here.
    let relayed: RelayedSection?

    static let fields: [Field<Self>] = [
        .list("themes", ThemeEntry.self) { page in
            page.tree.places.map { ThemeEntry(place: $0, space: page.space, words: page.words) }
        },
        .flag("hasThemes") { !$0.tree.places.isEmpty },
        .list("latest", DocumentRow.self) { $0.latest },
        .optionalRecord("relayed", RelayedSection.self) { $0.relayed },
        .flag("hasLatest") { !$0.latest.isEmpty },
        .optionalText("newAddress") {
            $0.viewer.mayPropose(in: $0.space) && !$0.tree.places.isEmpty
                ? LibraryPaths.new(in: $0.space) : nil
        },
        .flag("moderates") { $0.viewer.moderates($0.space) },
        .text("themesAddress") { LibraryPaths.themes(in: $0.space) },
        .text("newThemeAddress") { LibraryPaths.newTheme(in: $0.space) },
        .optionalText("reviewAddress") { page in
            page.waiting.map { _ in LibraryPaths.review(in: page.space) }
        },
        .optionalText("waiting") { page in
            page.waiting.flatMap { $0 > 0 ? NavigationItem.badge($0) : nil }
        },
        .optionalText("mineAddress") { $0.mine > 0 ? LibraryPaths.proposals(in: $0.space) : nil },
        .text("mine") { $0.words.number($0.mine) },
    ]
}
