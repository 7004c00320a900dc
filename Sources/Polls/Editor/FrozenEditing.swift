import Community
import Content
import Foundation
import HTTP
import Markup

/// Once a ballot is in, only the description changes, its files and whether it is discussed.
enum FrozenEditing {
    static func update(_ poll: Poll, _ form: PollForm, _ visit: Visit) throws -> Response {
        let text = try TextEntry(form.body, as: .page, visit.words).naming(
            .item(poll.item), of: poll.id, visit)
        guard form.version == String(poll.version) else {
            return try Editing.collide(
                try whole(form, poll, visit), PollCheck.Outcome(), poll, visit)
        }
        var outcome = PollCheck.Outcome()
        if let fault = text.fault, fault != .empty {
            outcome.errors.add("body", visit.words(fault.key))
        } else if let fault = text.mentionFault {
            outcome.errors.add("body", fault.text)
            (outcome.mayForce, outcome.bearers) = (true, fault.choices)
        }
        guard outcome.errors.isEmpty else {
            return try Editing.show(try whole(form, poll, visit), outcome, poll, visit)
        }
        try write(poll, form, text, visit)
        return visit.redirect(
            to: PollPaths.poll(poll.id, in: try visit.space), notice: "polls.done.saved")
    }

    private static func write(
        _ poll: Poll, _ form: PollForm, _ text: TextEntry, _ visit: Visit
    ) throws {
        var draft = PollDraft()
        draft.title = poll.item.title
        draft.audience = poll.item.audience
        draft.groups = try ItemStore(db: visit.db).groups(of: poll.id)
        (draft.body, draft.html) = (form.body, text.markup)
        draft.commentsOpen = form.commentsOpen
        draft.isMailed = poll.isMailed
        draft.remindsBefore = form.remindsBefore
        try PollStore(db: visit.db).update(poll, draft, at: visit.now)
        let newcomers = try MentionStore(db: visit.db).set(
            text.people, in: poll.id, at: visit.now)
        try AttachmentStore(db: visit.db).attach(from: visit, to: poll.id)
        try PollPublication(visit).notify(newlyMentioned: newcomers, in: poll.id)
    }

    /// The form does not bring along what it may not change.
    private static func whole(
        _ form: PollForm, _ poll: Poll, _ visit: Visit
    ) throws -> PollForm {
        var whole = PollForm(
            poll, try QuestionStore(db: visit.db).questions(of: poll.id), groups: [],
            in: TimeZone(identifier: try visit.space.zone) ?? .gmt)
        (whole.body, whole.version) = (form.body, form.version)
        return whole
    }
}
