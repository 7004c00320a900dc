import Community
import Content
import Storage

/// What becomes of the rows of a table of people to invite.
enum InvitationPlan {
    static func plan(
        _ people: [InvitedPerson], _ context: ImportContext
    ) throws -> ImportPlan {
        let known = try KnownInvited(people, context)
        let decisions = people.map { InvitationDecision($0, known, context) }
        let words = context.words
        let steps = decisions.map { one in
            ImportStep(
                one.fate, line: one.person.line, title: one.title, text: one.text,
                note: one.note(words), take: { try write([one], $0).first ?? nil })
        }
        return ImportPlan(steps, together: { try write(decisions, $0) })
    }

    /// Nothing of it is an item.
    private static func write(
        _ decisions: [InvitationDecision], _ context: ImportContext
    ) throws -> [Item.ID?] {
        let host = try context.person.flatMap { try PersonStore(db: context.db).find($0) }
        guard let host else { throw ImportRefusal(context.words("invitation.import.notKept")) }
        let posting = InvitationPosting(
            site: context.site, db: context.db, space: context.space, host: host.id,
            hostName: host.name, now: context.now)
        try posting.send(
            decisions.filter(\.fate.changes).map { one in
                InvitationPosting.Guest(
                    email: one.person.email, name: one.person.name, role: one.role,
                    groups: one.groups)
            })
        return decisions.map { _ in nil }
    }
}
