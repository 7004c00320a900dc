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
        var fault: String?
        let small = try SmallPicture.sent(in: visit) { path, target, owner in
            fault = "damaged"
            do {
                guard formats.contains(try Picture.probe(path).format) else {
                    throw PictureError.notAPicture
                }
                try Picture.fitted(path, maxEdge: most, to: target, for: owner)
            } catch let error as PictureError {
                fault = Self.fault(error)
                throw error
            }
        }
        guard let small else {
            return try refuse(fault ?? visit.uploads.refused.first.map(reason) ?? "none", visit)
        }
        try visit.write { db in
            try SpaceStore(db: db).setLogo(small.digest, of: space, at: visit.now)
            try small.keep(db, visit)
            try visit.record(.logoChanged, space.name, in: db)
        }
        return answer("administration.logo.saved", visit, space)
    }

    /// The end of the key of what is wrong.
    private static func fault(_ error: PictureError) -> String {
        switch error {
        case .notAPicture: "format"
        case .tooLong, .tooManyPixels: "large"
        case .busy: "busy"
        default: "damaged"
        }
    }

    /// The same of a file that was not even taken.
    private static func reason(_ upload: Uploads.Refusal) -> String {
        switch upload.reason.split(separator: ".").last {
        case "pixels": "large"
        case "type", "mismatch", "foreignPicture": "format"
        case "busy": "busy"
        case "personFull", "spaceFull", "tooManyWaiting": "full"
        case "infected": "infected"
        case "empty": "none"
        default: "damaged"
        }
    }

    private static func refuse(_ fault: String, _ visit: Visit) throws -> Response {
        let text = visit.words(
            "administration.logo.\(fault)",
            ["n": visit.words.number(Picture.mostPixels / 1_000_000)])
        return try SpaceSettings.refuseLogo(text, visit)
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
