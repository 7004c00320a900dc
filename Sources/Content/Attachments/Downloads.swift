import Community
import HTTP
import Storage

/// Sends a file to whoever sees what it hangs from, now.
enum Downloads {
    static func show(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        try visit.send(visible(id, visit))
    }

    static func small(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        try reduced(id, visit) { $0.small }
    }

    static func large(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        try reduced(id, visit) { $0.large }
    }

    /// One that is small enough is sent itself.
    private static func reduced(
        _ id: Attachment.ID, _ visit: Visit, _ choose: (PictureSizes) -> FileDigest?
    ) throws -> Response {
        let attachment = try visible(id, visit)
        guard attachment.isPicture else { throw Problem.notFound }
        guard let sizes = try PictureStore(db: visit.db).sizes(of: attachment.digest),
            let digest = choose(sizes)
        else { return try visit.send(attachment) }
        return try visit.send(attachment, reducedTo: digest)
    }

    static func visible(_ id: Attachment.ID, _ visit: Visit) throws -> Attachment {
        guard let attachment = try AttachmentStore(db: visit.db).find(id) else {
            throw Problem.notFound
        }
        try requireVisible(attachment, visit)
        return attachment
    }

    /// A file that waits is known to its sender alone.
    private static func requireVisible(_ attachment: Attachment, _ visit: Visit) throws {
        if let place = attachment.kept { return try requireVisible(place, visit) }
        guard let item = attachment.item else {
            let person = visit.viewer.person
            guard person != nil, attachment.person == person else { throw Problem.notFound }
            return
        }
        do {
            _ = try ItemStore(db: visit.db).find(item, for: visit.viewer, in: visit.space)
        } catch Problem.notFound {
            _ = try visit.lentPlace(of: item)
        }
    }

    private static func requireVisible(_ place: AttachmentPlace, _ visit: Visit) throws {
        let keeper = visit.site.declarations.find(AttachmentKeeper.self, place.keeper)
        guard let keeper, try keeper.sees(place.id, visit) else { throw Problem.notFound }
    }
}
