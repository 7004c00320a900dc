import Community
import HTTP

/// A picture on a page of its own, between those beside it, for whoever may have its file.
enum Pictures {
    static func show(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        let picture = try Downloads.visible(id, visit)
        let store = PictureStore(db: visit.db)
        guard picture.isPicture, let sizes = try store.sizes(of: picture.digest) else {
            return visit.redirect(to: SpacePaths.attachment(id, in: try visit.space))
        }
        try visit.requireScanned(picture)
        let series = try store.series(of: picture).filter { $0.isClean(visit) }
        return try visit.page(
            PicturePage(picture, sizes, in: series, back: back(from: picture, visit), visit))
    }

    /// Where it hangs; nil while it waits for its form.
    private static func back(from picture: Attachment, _ visit: Visit) throws -> String? {
        if let id = picture.item {
            let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
            return try visit.site.place(of: item, visit)
        }
        guard let kept = picture.kept else { return nil }
        return try visit.site.declarations.find(AttachmentKeeper.self, kept.keeper)?
            .place(kept.id, visit)
    }
}
