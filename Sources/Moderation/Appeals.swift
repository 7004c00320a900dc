import Community
import Content
import Foundation
import HTTP
import Markup

/// A decision as its author reads it, and their appeal against it.
enum Appeals {
    private static let limit = 2000
    /// How many one person sends in a day.
    private static let most = 5

    static func show(_ id: ModerationCase.ID, _ visit: Visit) throws -> Response {
        let one = try find(id, visit)
        try markRead(one, visit)
        return try page(one, FormErrors(), "", visit, .ok)
    }

    static func create(_ id: ModerationCase.ID, _ visit: Visit) throws -> Response {
        let one = try find(id, visit)
        try visit.require(visit.viewer.mayAppeal(one), because: "appeal.notYours")
        guard one.item != nil else { throw Problem.conflict(because: "moderation.erased") }
        let text = (visit.request.fields.first("text") ?? "").plainLines
        var errors = FormErrors()
        if text.isBlank { errors.add("text", visit.words("appeal.error.empty")) }
        if text.length > limit {
            errors.add("text", visit.words("form.tooLong", ["n": visit.words.number(limit)]))
        }
        guard errors.isEmpty else { return try page(one, errors, text, visit, .unprocessable) }
        let dayAgo = visit.now.addingTimeInterval(-86_400)
        guard try CaseStore(db: visit.db).appeals(by: visit.person, since: dayAgo) < most else {
            errors.add("text", visit.words("appeal.error.many", ["n": visit.words.number(most)]))
            return try page(one, errors, text, visit, .tooManyRequests)
        }
        try CaseStore(db: visit.db).appeal(one, text, in: visit.space, at: visit.now)
        return visit.redirect(
            to: SpacePaths.decision(id, in: try visit.space), notice: "appeal.sent")
    }

    /// A decision concerns its author; moderators know of all.
    private static func find(_ id: ModerationCase.ID, _ visit: Visit) throws -> ModerationCase {
        let space = try visit.spaceOfMembers
        let one = try CaseStore(db: visit.db).find(id, in: space)
        let isMine = one.author != nil && one.author == visit.viewer.person
        guard isMine || visit.viewer.moderates(space), one.decision != nil,
            one.origin != .appeal
        else { throw Problem.notFound }
        return one
    }

    private static func markRead(_ one: ModerationCase, _ visit: Visit) throws {
        let address = SpacePaths.decision(one.id, in: try visit.space)
        let (person, now) = (try visit.person, visit.now)
        visit.site.deferredWrites.add {
            try NoticeStore(db: $0).markRead(address: address, of: person, at: now)
        }
    }

    private static func page(
        _ one: ModerationCase, _ errors: FormErrors, _ text: String, _ visit: Visit,
        _ status: Status
    ) throws -> Response {
        let space = try visit.space
        let store = CaseStore(db: visit.db)
        let appeal = try store.appeal(against: one.id)
        let involved = [one.decidedBy, one.author].compactMap { $0 }
        let others = try store.deciders(in: space, without: involved)
        let hasItem = try one.item.flatMap { try store.item($0) } != nil
        let isThere = try one.item.map { try store.isThere($0, for: visit.viewer, in: space) }
        return try visit.page(
            DecisionPage(
                one: one, texts: try CaseTexts(one, visit),
                decision: DecisionText(one, visit), appeal: appeal,
                answer: try appeal.map { try CaseTexts($0, visit) }, errors: errors, typed: text,
                hasOthers: others > 0, isThere: isThere ?? false,
                mayAppeal: appeal == nil && hasItem && visit.viewer.mayAppeal(one),
                action: SpacePaths.appeal(one.id, in: space),
                tabs: try ModerationTab.all(visit, at: nil)), status)
    }
}
