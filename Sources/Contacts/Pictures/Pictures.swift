import Community
import Content
import Foundation
import HTTP
import Media
import Storage

/// The photo of somebody, or the logo of an organisation: for those who see the card.
enum Pictures {
    private static let most = 320

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let contact = try ContactStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        guard let digest = contact.picture else { throw Problem.notFound }
        let path = visit.site.files.path(of: digest)
        let type = try Picture.probe(path).format.mediaType
        return Response.file(FileBody(path: path, type: MediaType(essence: type)))
    }

    /// Makes what was sent small, which also drops the place where it was taken.
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (contact, person) = (try load(id, visit), try visit.person)
        let address = ContactsPaths.contact(id, in: try visit.space)
        guard let upload = visit.uploads.accepted.first,
            let sent = try AttachmentStore(db: visit.db).waiting([upload], of: person).first,
            let source = FileDigest(hex: sent.digest),
            let small = try reduced(source, contact.kind, by: person, visit)
        else {
            let isForeign = visit.uploads.haveForeignPicture
            return visit.redirect(
                to: address,
                notice: isForeign
                    ? "contacts.picture.refusedForeign" : "contacts.picture.refused")
        }
        try visit.write { db in
            try PictureStore(db: db).set(small, of: contact.id, at: visit.now)
            try AttachmentStore(db: db).removeWaiting(upload, of: person, at: visit.now)
        }
        return visit.redirect(to: address, notice: "contacts.picture.saved")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let contact = try load(id, visit)
        try PictureStore(db: visit.db).set(nil, of: contact.id, at: visit.now)
        return visit.redirect(
            to: ContactsPaths.contact(id, in: try visit.space),
            notice: "contacts.picture.removed")
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> Contact {
        let contact = try ContactStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
        try visit.require(visit.viewer.mayEdit(contact), because: "contacts.why.edit")
        return contact
    }

    /// Nil if it is no picture that we can read.
    private static func reduced(
        _ source: FileDigest, _ kind: ContactKind, by person: Person.ID, _ visit: Visit
    ) throws -> FileDigest? {
        let files = visit.site.files
        let target = files.newTemporaryPath()
        do {
            try reduce(files.path(of: source), kind, to: target, for: person.rawValue)
        } catch {
            visit.site.log.info("a picture of a contact was refused: \(error)")
            return nil
        }
        defer { remove(target, visit) }
        guard let data = FileManager.default.contents(atPath: target) else { return nil }
        return try files.write(Array(data))
    }

    /// A face is cut to a square, a logo stays whole.
    private static func reduce(
        _ path: String, _ kind: ContactKind, to target: String, for owner: Int64
    ) throws(PictureError) {
        switch kind {
        case .person: try Picture.square(path, to: target, for: owner)
        case .organisation: try Picture.fitted(path, maxEdge: most, to: target, for: owner)
        }
    }

    private static func remove(_ path: String, _ visit: Visit) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            visit.site.log.error("a temporary picture stays: \(error)")
        }
    }
}
