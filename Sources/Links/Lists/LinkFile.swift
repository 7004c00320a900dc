import Community
import Content
import HTTP
import Web

/// The links of a space as a file that every browser reads, themes as folders: a link of several
/// themes lies in each of them.
enum LinkFile {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let links = try LinkListStore(db: visit.db).all(for: visit.viewer, in: space)
        let file = BookmarkFile(links.compactMap(bookmark))
        let title = visit.words("links.file.title", ["space": space.name])
        var response = Response(type: .html, Array(file.text(title: title).utf8))
        response.save(as: title, ending: "html")
        return response
    }

    private static func bookmark(_ listed: ListedLink) -> Bookmark? {
        listed.link.target.map {
            Bookmark(
                address: $0, title: listed.link.item.title,
                folders: listed.theme.map { [$0.name] } ?? [],
                description: listed.link.description)
        }
    }
}
