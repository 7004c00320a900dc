import Community
import Content
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

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let contact = try load(id, visit)
        let address = ContactsPaths.contact(id, in: try visit.space)
        let small = try SmallPicture.sent(in: visit) { path, target, owner in
            try reduce(path, contact.kind, to: target, for: owner)
        }
        guard let small else {
            let isForeign = visit.uploads.haveForeignPicture
            return visit.redirect(
                to: address,
                notice: isForeign
                    ? "contacts.picture.refusedForeign" : "contacts.picture.refused")
        }
        try visit.write { db in
            try PictureStore(db: db).set(small.digest, of: contact.id, at: visit.now)
            try small.keep(db, visit)
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

    /// A face is cut to a square, a logo stays whole.
    private static func reduce(
        _ path: String, _ kind: ContactKind, to target: String, for owner: Int64
    ) throws(PictureError) {
        switch kind {
        case .person: try Picture.square(path, to: target, for: owner)
        case .organisation: try Picture.fitted(path, maxEdge: most, to: target, for: owner)
        }
    }
}
