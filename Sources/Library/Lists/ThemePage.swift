import Community
import Content
import Markup

/// All that Templates/library/theme.mustache may print.
struct ThemePage: Page {
    static let template = "library/theme"

    let space: Space
    let viewer: Viewer
    let theme: Theme
    let tree: ThemeTree
    let order: DocumentOrder
    let isArchive: Bool
    let archived: Int
    let rows: [DocumentRow]
    let pages: NumberedPages
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("name") { $0.theme.name },
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .list("above", PageLink.self) { page in
            page.tree.path(to: page.theme.id).dropLast().map {
                PageLink($0.name, LibraryPaths.theme($0.id, in: page.space))
            }
        },
        .optionalText("summary") { $0.theme.description.isEmpty ? nil : $0.theme.description },
        .text("count") { $0.words.count("library.documents", $0.pages.count) },
        .list("below", PageLink.self) { page in
            page.tree.branch(page.theme.id).filter { $0.theme.parent == page.theme.id }.map {
                PageLink(
                    $0.theme.name, LibraryPaths.theme($0.theme.id, in: page.space),
                    count: page.words.number($0.theme.documents))
            }
        },
        .flag("hasBelow") { $0.tree.branch($0.theme.id).count > 1 },
        .list("orders", PageLink.self) { page in
            DocumentOrder.allCases.map {
                PageLink(
                    page.words("library.order.\($0.rawValue)"), page.address(sort: $0),
                    isCurrent: $0 == page.order)
            }
        },
        .list("rows", DocumentRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .flag("isArchive") { $0.isArchive },
        .text("themeAddress") { LibraryPaths.theme($0.theme.id, in: $0.space) },
        .optionalText("archiveAddress") { page in
            page.archived > 0 && !page.isArchive
                ? LibraryPaths.theme(page.theme.id, in: page.space) + "?shelf=archived" : nil
        },
        .text("archivedCount") { $0.words.count("library.archivedCount", $0.archived) },
        .optionalText("newAddress") { page in
            page.viewer.mayPropose(in: page.space)
                ? LibraryPaths.new(in: page.space) + "?theme=\(page.theme.id)" : nil
        },
        .text("selectionAddress") { BundlePaths.selection(in: $0.space) },
        .optionalText("bundleAddress") { page in
            page.isArchive || page.rows.isEmpty && page.tree.branch(page.theme.id).count == 1
                ? nil : BundlePaths.theme(page.theme.id, in: page.space)
        },
        .flag("moderates") { $0.viewer.moderates($0.space) },
        .text("editAddress") { LibraryPaths.themeEditor($0.theme.id, in: $0.space) },
        .text("belowAddress") { LibraryPaths.newTheme(in: $0.space) + "?below=\($0.theme.id)" },
    ]

    private func address(sort: DocumentOrder) -> String {
        ThemePages.address(theme.id, sort, isArchive: isArchive, page: 1, in: space)
    }
}
