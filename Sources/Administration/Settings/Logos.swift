import Community
import Content
import HTTP
import Media
import Storage

/// The picture that stands beside the name of a space: in the frame, at its door, on paper.
enum Logos {
    /// Twice the largest that it is shown at.
    private static let most = 192
    private static let formats: Set<PictureFormat> = [.png, .jpeg, .webp]

    static func show(_ visit: Visit) throws -> Response {
        guard let logo = try visit.space.logo else { throw Problem.notFound }
        let path = visit.site.files.path(of: logo)
        let type = try Picture.probe(path).format.mediaType
        return Response.file(FileBody(path: path, type: MediaType(essence: type)))
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let small = try SmallPicture.sent(in: visit) { path, target, owner in
            guard formats.contains(try Picture.probe(path).format) else {
                throw PictureError.undecodable
            }
            try Picture.fitted(path, maxEdge: most, to: target, for: owner)
        }
        guard let small else { return answer("administration.logo.refused", visit, space) }
        try visit.write { db in
            try SpaceStore(db: db).setLogo(small.digest, of: space, at: visit.now)
            try small.keep(db, visit)
            try visit.record(.logoChanged, space.name, in: db)
        }
        return answer("administration.logo.saved", visit, space)
    }

    static func destroy(_ visit: Visit) throws -> Response {
        let space = try visit.space
        try SpaceStore(db: visit.db).setLogo(nil, of: space, at: visit.now)
        try visit.record(.logoRemoved, space.name)
        return answer("administration.logo.removed", visit, space)
    }

    private static func answer(_ notice: String, _ visit: Visit, _ space: Space) -> Response {
        visit.redirect(to: SpacePaths.settings(in: space), notice: notice)
    }
}
