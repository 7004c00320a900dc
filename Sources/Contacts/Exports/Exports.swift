import Community
import Content
import HTTP
import Storage

/// Cards as files for whoever asks, with what they may see of each.
enum Exports {
    /// One card, to be saved on a telephone.
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let contact = try ContactStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let asked = ExportFormat(visit.request.head.query)
        let format = asked == .sheet ? ExportFormat.vcard3 : asked
        let body = try ExportReading(visit).body([id], format)
        return file(body, format, named: contact.title)
    }

    /// The list as it is narrowed.
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let query = ContactQuery(visit.request.head.query)
        let format = ExportFormat(visit.request.head.query)
        let ids = try ContactListStore(db: visit.db, viewer: visit.viewer, space: space).all(query)
        let body = try ExportReading(visit).body(ids, format)
        return file(
            body, format, named: visit.words("contacts.export.file", ["space": space.name]))
    }

    private static func file(
        _ body: PiecedBody, _ format: ExportFormat, named name: String
    ) -> Response {
        var response = Response.produced(body, type: format.type)
        response.save(as: name, ending: format.ending)
        response.headers.set("Cache-Control", "no-store")
        return response
    }
}
