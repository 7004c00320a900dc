import Community
import HTTP
import Storage

/// Comments: adding, editing and deleting one.
enum Commenting {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, viewer) = (try visit.space, visit.viewer)
        let items = ItemStore(db: visit.db)
        var text = try TextEntry(visit.request.fields.first("text"), visit.words).orPictures(visit)
        try items.hold(id)
        let asked = try CommentQuestions(text, on: id, visit)
        let parent = try items.find(id, for: viewer, in: space)
        guard visit.site.takesComments(parent) else { throw Problem.notFound }
        try visit.require(parent.isPublished)
        // What is written under an item may name its readers.
        text = try text.naming(.item(parent), visit)
        guard parent.commentsOpen else {
            return try refuse(.conflict, on: parent, text, "comment.error.closed", visit)
        }
        guard text.isFit, visit.uploads.refused.isEmpty else {
            return try refuse(.unprocessable, on: parent, text, nil, visit)
        }
        if try RepeatedText.first(of: asked.doubles.get(), visit) != nil {
            return try refuse(.conflict, on: parent, text, "text.error.repeated", visit)
        }
        let waits = try asked.premoderation.holds(at: place(of: parent, visit))
        let comment = try write(text, on: parent, waits: waits, visit)
        let address = visit.site.address(of: id, kind: parent.kind, in: space)
        return visit.redirect(
            to: CommentPlace.address(of: comment.id, onPage: try asked.page.get(), of: address),
            notice: waits ? "review.waits" : "comment.published")
    }

    private static func write(
        _ text: TextEntry, on parent: Item, waits: Bool, _ visit: Visit
    ) throws -> Item {
        let (db, person, now) = (visit.db, try visit.person, visit.now)
        try FollowStore(db: db).follow(
            byWriting: parent.id, by: person, in: parent.space, at: now)
        let concerned = try CommentPublication.ask(on: parent, named: text.people, visit)
        let comment = try CommentStore(db: db).create(
            text, on: parent, by: person, waits: waits, at: now)
        try AttachmentStore(db: db).attach(from: visit, to: comment.id)
        try MentionStore(db: db).add(text.people, in: comment.id, at: now)
        if waits {
            try Premoderation.hold(comment, visit)
        } else {
            try CommentPublication(comment, on: parent, visit, concerned)
                .publish(mentioned: text.people)
        }
        return comment
    }

    static func place(of parent: Item, _ visit: Visit) -> PremoderationPlace {
        PremoderationPlace(module: visit.site.feature(ofKind: parent.kind) ?? "")
    }

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try CommentStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.space)
        return visit.redirect(to: try CommentPlace.address(of: comment.item, visit))
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try editable(id, visit)
        return try page(CommentForm(editing: comment, visit), of: comment, .ok, visit)
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try editable(id, visit)
        let parent = try parent(of: comment.item, visit)
        let text = try TextEntry(visit.request.fields.first("text"), visit.words)
            .orPictures(of: id, visit).naming(.item(parent), of: id, visit)
        let isOvertaken = comment.version.differs(from: visit.request.fields)
        guard text.isFit, visit.uploads.refused.isEmpty, !isOvertaken else {
            var form = try CommentForm(editing: comment, visit)
            form.entry.show(text, visit.words)
            return try page(form, of: comment, isOvertaken ? .conflict : .unprocessable, visit)
        }
        let hasMore = try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        let isChanged = hasMore || text.source != comment.body
        let waits = isChanged ? try rewrite(comment, text, parent, visit) : false
        return visit.redirect(
            to: try CommentPlace.address(of: comment.item, visit),
            notice: waits ? "review.waits" : "comment.saved")
    }

    /// One that waits is to be read again, and so is one of somebody who always waits; one that
    /// is out tells those whom it newly names.
    /// - Returns: whether it waits.
    private static func rewrite(
        _ comment: Comment, _ text: TextEntry, _ parent: Item, _ visit: Visit
    ) throws -> Bool {
        let db = visit.db
        if text.source != comment.body {
            try CommentStore(db: db).update(comment, text, by: visit.person, at: visit.now)
        }
        let newcomers = try MentionStore(db: db).change(
            to: text.people, in: comment.item.id, at: visit.now)
        if try Premoderation.holdsEdit(of: comment.item, at: place(of: parent, visit), visit) {
            return true
        }
        try CommentPublication(comment.item, on: parent, visit)
            .notify(newlyMentioned: newcomers)
        return false
    }

    /// Whether what is made of a comment is read by a moderator before others see it.
    static func waits(editing comment: Comment, _ visit: Visit) throws -> Bool {
        guard comment.item.isPublished else { return true }
        let place = place(of: try parent(of: comment.item, visit), visit)
        return try Premoderation.holdsEdits(at: place, visit)
    }

    private static func parent(of comment: Item, _ visit: Visit) throws -> Item {
        guard let parent = comment.parent else { throw Problem.notFound }
        return try ItemStore(db: visit.db).find(parent, for: visit.viewer, in: visit.space)
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let comment = try editable(id, visit)
        if let answer = try Takedown.decision(on: comment.item, visit) { return answer }
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
        _ status: Status, on parent: Item, _ text: TextEntry, _ trouble: String?, _ visit: Visit
    ) throws -> Response {
        var form = try CommentForm(on: parent, visit)
        form.entry.show(text, visit.words)
        form.entry.isAgain = trouble == "text.error.repeated"
        let address = visit.site.address(of: parent.id, kind: parent.kind, in: try visit.space)
        return try visit.page(
            CommentFormPage(
                form: form, parentTitle: parent.title, parentAddress: address,
                trouble: trouble.map { visit.words($0) }), status)
    }

    private static func page(
        _ form: CommentForm, of comment: Comment, _ status: Status, _ visit: Visit
    ) throws -> Response {
        var page = CommentFormPage(
            form: form, parentTitle: comment.item.title,
            parentAddress: try CommentPlace.address(of: comment.item, visit))
        if status == .conflict {
            page.trouble = visit.words("comment.error.edited")
            page.theirs = comment.body
        }
        return try visit.page(page, status)
    }
}
