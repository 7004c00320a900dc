import Community
import Content
import HTTP

/// Once a ballot is in, what was voted on stays as it is, the text and its files too: only whether
/// it is discussed and reminded of changes. Whoever has to add something writes a comment.
enum FrozenEditing {
    /// Whether the form is that of a frozen poll, and the latest.
    static func fits(_ poll: Poll, _ form: PollForm, _ visit: Visit) -> Bool {
        visit.request.fields.first("title") == nil && form.version == String(poll.version)
    }

    /// A form from before the first ballot, or from before somebody else's: nothing is saved, and
    /// what was typed is shown, to be taken up again in a comment.
    static func refuse(_ poll: Poll, _ form: PollForm, _ visit: Visit) throws -> Response {
        var shown = form
        shown.version = String(poll.version)
        var page = try Editing.page(shown, FormErrors(), poll, visit)
        page.isOvertaken = true
        return try visit.page(page, .conflict)
    }

    static func update(_ poll: Poll, _ form: PollForm, _ visit: Visit) throws -> Response {
        var draft = PollDraft()
        draft.title = poll.item.title
        draft.audience = poll.item.audience
        draft.groups = try ItemStore(db: visit.db).groups(of: poll.id)
        (draft.body, draft.html) = (poll.body, poll.html)
        draft.commentsOpen = form.commentsOpen
        draft.isMailed = poll.isMailed
        draft.remindsBefore = form.remindsBefore
        try PollStore(db: visit.db).update(poll, draft, at: visit.now)
        return visit.redirect(
            to: PollPaths.poll(poll.id, in: try visit.space), notice: "polls.done.saved")
    }
}
