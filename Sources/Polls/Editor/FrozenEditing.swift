import Community
import Content
import HTTP

/// Once a ballot is in, what was voted on stays as it is, the text and its files too: only whether
/// it is discussed and reminded of changes. Whoever has to add something writes a comment.
enum FrozenEditing {
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
