import Community
import Content
import Storage
import Web

/// The theme that the folders of a bookmark make: those that lie in each other are one.
enum BookmarkFolder {
    /// - Returns: nil for what lies in no folder.
    static func theme(of bookmark: Bookmark) -> String? {
        var folders = bookmark.folders
        if folders.count > 1, let first = folders.first, roots.contains(Folding.fold(first)) {
            folders.removeFirst()
        }
        let name = folders.joined(separator: " / ").cut(to: ThemeKind.links.limit).trimmed
        return name.isEmpty ? nil : name
    }

    /// What browsers call the folder that all others lie in: it says nothing of them.
    private static let roots = Set(
        [
            "Barre de favoris", "Barre des favoris", "Barre personnelle", "Autres favoris",
            "Autres marque-pages", "Menu des marque-pages", "Marque-pages", "Favoris",
            "Favoris mobiles", "Marque-pages des appareils mobiles", "Bookmarks", "Bookmarks bar",
            "Bookmarks toolbar", "Bookmarks menu", "Personal toolbar", "Other bookmarks",
            "Mobile bookmarks", "Favorites", "Favorites bar", "Favourites bar",
        ].map(Folding.fold))
}
