import Community
import Content
import HTTP
import Storage

/// The small picture of a link, as we keep it: no reader asks another site for it.
enum Icons {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        return try visit.photo(link.icon.flatMap { FileDigest(hex: $0) })
    }
}
