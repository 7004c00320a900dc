import HTTP

/// Comments: adding, editing and deleting one.
enum Commenting {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, viewer) = (try visit.space, visit.viewer)
        let items = ItemStore(db: visit.db)
        let parent = try items.find(id, for: viewer, in: space)
        guard parent.parent == nil else { throw Problem.notFound }
        try visit.require(parent.isPublished)
        let text = try CommentText(visit)
        guard parent.commentsOpen else {
            return try refuse(.conflict, on: parent, text, "comment.error.closed", visit)
        }
        guard text.error == nil, visit.uploads.refused.isEmpty else {
            return try refuse(.unprocessable, on: parent, text, nil, visit)
        }
        let new = try CommentStore(db: visit.db).create(
            text, on: parent, by: visit.person, at: visit.now)
        try AttachmentStore(db: visit.db).attach(from: visit, to: new)
        let comment = try items.find(new, for: viewer, in: space)
        try CommentNews(comment: comment, parent: parent, visit: visit).spread()
        return visit.redirect(
            to: try CommentPlace.address(of: comment, visit), notice: "comment.published")
    }

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try CommentStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.space)
        return visit.redirect(to: try CommentPlace.address(of: comment.item, visit))
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try editable(id, visit)
        return try page(comment, text: comment.body, error: nil, .ok, visit)
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try editable(id, visit)
        let text = try CommentText(visit)
        guard text.error == nil, visit.uploads.refused.isEmpty else {
            return try page(
                comment, text: text.source, error: text.error, .unprocessable, visit)
        }
        let store = CommentStore(db: visit.db)
        if text.source != comment.body {
            try store.update(comment, text, by: visit.person, at: visit.now)
        }
        try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        return visit.redirect(
            to: try CommentPlace.address(of: comment.item, visit), notice: "comment.saved")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try editable(id, visit)
        let address = try CommentPlace.parentAddress(of: comment.item, visit)
        try Trash.put(comment.item, visit)
        return visit.redirect(
            to: address + "#comments", notice: "comment.trashed",
            undo: try Trash.undoAddress(of: comment.item, visit))
    }

    private static func editable(_ id: Item.ID, _ visit: Visit) throws -> Comment {
        let comment = try CommentStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.space)
        try visit.require(visit.viewer.mayEdit(comment.item))
        return comment
    }

    /// The text comes back as it was typed, on a page of its own.
    private static func refuse(
        _ status: Status, on parent: Item, _ text: CommentText, _ trouble: String?,
        _ visit: Visit
    ) throws -> Response {
        let form = try CommentForm(on: parent, visit, text: text.source, error: text.error)
        let address = visit.site.address(of: parent.id, kind: parent.kind, in: try visit.space)
        return try visit.page(
            CommentFormPage(
                form: form, parentTitle: parent.title, parentAddress: address,
                trouble: trouble.map { visit.words($0) }), status)
    }

    private static func page(
        _ comment: Comment, text: String, error: String?, _ status: Status, _ visit: Visit
    ) throws -> Response {
        let form = try CommentForm(editing: comment.item, visit, text: text, error: error)
        return try visit.page(
            CommentFormPage(
                form: form, parentTitle: comment.item.title,
                parentAddress: try CommentPlace.address(of: comment.item, visit), trouble: nil),
            status)
    }
}
