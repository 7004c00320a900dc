import Community
import Content
import Foundation
import HTTP

/// The results of a poll, as soon as they are for the viewer.
enum Results {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        let questions = try QuestionStore(db: visit.db).questions(of: id)
        guard visit.viewer.seesResults(of: poll, at: visit.now) else {
            return visit.redirect(to: PollPaths.poll(id, in: try visit.space))
        }
        try visit.markOpened(poll.item, before: poll.openedAt)
        return try page(poll, questions, isLook: false, visit)
    }

    /// A look at what is hidden from everybody: noted in the audit and told to all.
    static func look(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        try visit.require(
            visit.viewer.mayLookEarly(at: poll, in: try visit.space, visit.now),
            because: "polls.refusal.look")
        try ClosingStore(db: visit.db).noteLook(at: id, by: visit.person, visit.now)
        try visit.record(.pollLookedEarly, poll.item.title)
        if poll.rules.isSecret { try ToldStore(db: visit.db, poll: poll).tellIfDue() }
        let questions = try QuestionStore(db: visit.db).questions(of: id)
        return try page(poll, questions, isLook: true, visit)
    }

    private static func page(
        _ poll: Poll, _ questions: [Question], isLook: Bool, _ visit: Visit
    ) throws -> Response {
        try visit.page(
            ResultsPage(
                poll: poll, space: try visit.space,
                report: try PollReport(poll, questions, visit), isLook: isLook,
                seesAnswers: try Answers.are(poll, for: visit)))
    }
}

extension AuditAction {
    static let pollLookedEarly = AuditAction("pollLookedEarly")
}
