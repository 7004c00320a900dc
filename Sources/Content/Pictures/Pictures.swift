import Community
import HTTP

/// A picture on a page of its own, between those beside it, for whoever may have its file.
enum Pictures {
    static func show(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        let picture = try Downloads.visible(id, visit)
        guard let page = try page(picture, visit) else {
            return visit.redirect(to: SpacePaths.attachment(id, in: try visit.space))
        }
        return try visit.page(page)
    }

    /// Says what it shows.
    static func update(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        let picture = try Downloads.visible(id, visit)
        guard picture.isPicture else { throw Problem.notFound }
        guard var form = try PictureForm(of: picture, visit) else {
            throw Problem.forbidden(because: "picture.why.notYours")
        }
        let typed = visit.request.fields.first(PictureWords.ownField) ?? ""
        let text = PictureWords.clean(typed)
        guard text?.length ?? 0 <= PictureWords.longest else {
            form.text = typed
            form.errors.add(PictureWords.ownField, visit.words("picture.wordsLong"))
            guard var page = try page(picture, visit) else { throw Problem.notFound }
            page.form = form
            return try visit.page(page, .unprocessable)
        }
        try AttachmentStore(db: visit.db).describe(picture, as: text)
        return visit.redirect(
            to: SpacePaths.picture(id, in: try visit.space), notice: "picture.described")
    }

    /// Nil for what cannot be shown in place.
    private static func page(_ picture: Attachment, _ visit: Visit) throws -> PicturePage? {
        let store = PictureStore(db: visit.db)
        guard picture.isPicture, let sizes = try store.sizes(of: picture.digest) else { return nil }
        try visit.requireScanned(picture)
        let series = try store.series(of: picture).filter { $0.isClean(visit) }
        var page = try PicturePage(
            picture, sizes, in: series, back: back(from: picture, visit), visit)
        page.form = try PictureForm(of: picture, visit)
        return page
    }

    /// Nil for one of another space.
    private static func item(_ id: Item.ID, _ visit: Visit) throws -> Item? {
        do {
            return try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        } catch Problem.notFound { return nil }
    }

    /// Where it hangs; nil while it waits for its form.
    private static func back(from picture: Attachment, _ visit: Visit) throws -> PageLink? {
        let (site, words) = (visit.site, visit.words)
        if let id = picture.item {
            guard let item = try item(id, visit) else {
                return PageLink(words("picture.back"), try visit.lentPlace(of: id))
            }
            let word = site.itemKinds[item.kind]?.back ?? "picture.back"
            return PageLink(words(word), try site.place(of: item, visit))
        }
        guard let kept = picture.kept,
            let keeper = site.declarations.find(AttachmentKeeper.self, kept.keeper)
        else { return nil }
        return PageLink(words(keeper.back), try keeper.place(kept.id, visit))
    }
}
