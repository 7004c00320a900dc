import Community
import Content
import HTTP
import Storage

/// What somebody wants to take along, of what they may see.
struct Bundle: Sendable {
    enum Choice: Sendable {
        /// All that stands under these themes, archived documents apart.
        case themes([Theme.ID])
        case documents([Item.ID])
    }

    /// Files in one archive, and their bytes.
    static let most = (files: 2_000, bytes: 8_000_000_000)

    let name: String
    let choice: Choice
    /// The theme and those below it, as folders; none for what was ticked.
    let branch: [ThemeTree.Place]
    let fileAddress: String
    let back: PageLink
    let totals: BundleTotals

    var isEmpty: Bool { totals.files == 0 }
    var isTooLarge: Bool {
        totals.files > Self.most.files || totals.bytes > Self.most.bytes
    }

    init(of id: Theme.ID, _ visit: Visit) throws {
        let space = try visit.space
        let tree = ThemeTree(try ThemeStore(db: visit.db).all(for: visit.viewer, in: space))
        guard let theme = tree[id] else { throw Problem.notFound }
        branch = tree.branch(id)
        choice = .themes(branch.map(\.theme.id))
        name = theme.name
        fileAddress = BundlePaths.themeFile(id, in: space)
        back = PageLink(theme.name, LibraryPaths.theme(id, in: space))
        totals = try BundleStore(db: visit.db).totals(choice, for: visit.viewer, in: space)
    }

    /// Of the query: what was ticked in a list.
    init(ofTicked visit: Visit) throws {
        let space = try visit.space
        let ids = visit.request.head.query.all("document").compactMap { Item.ID(segment: $0) }
        branch = []
        choice = .documents(ids)
        name = visit.words("library.bundle.selection")
        let query = ids.map { "document=\($0)" }.joined(separator: "&")
        fileAddress = BundlePaths.selectionFile(in: space) + "?" + query
        back = PageLink(visit.words("rail.library"), LibraryPaths.library(in: space))
        totals = try BundleStore(db: visit.db).totals(choice, for: visit.viewer, in: space)
    }

    /// In the order of their titles.
    func documents(_ visit: Visit) throws -> [BundledDocument] {
        try BundleStore(db: visit.db).documents(
            choice, for: visit.viewer, in: visit.space, limit: Self.most.files)
    }

    /// The first of the themes, in the order of the tree, under which each document stands.
    func themes(_ visit: Visit) throws -> [Int64: Theme.ID] {
        guard case .themes(let ids) = choice else { return [:] }
        let found = try BundleStore(db: visit.db).shelves(of: ids)
        return found.compactMapValues { themes in ids.first { themes.contains($0.rawValue) } }
    }
}
