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
        let problems = decisions.compactMap { one in
            one.raised.map { ImportProblem(line: one.person.line, about: one.title, $0) }
        }
        return ImportPlan(steps, problems: problems, together: { try write(decisions, $0) })
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
        let invited = decisions.filter(\.fate.changes)
        try posting.send(
            invited.map { one in
                InvitationPosting.Guest(
                    email: one.person.email, name: one.person.name, role: one.role,
                    groups: one.groups)
            })
        try record(invited.map(\.role), by: host.id, context)
        return decisions.map { _ in nil }
    }

    /// Who may do more than a member is told of one by one, the others by their number.
    private static func record(
        _ roles: [Role], by host: Person.ID, _ context: ImportContext
    ) throws {
        let audit = AuditLog(context.site.signer, context.db)
        func record(_ role: Role, times: Int) throws {
            try audit.record(
                .invited, by: host, subject: role.rawValue, network: "", at: context.now,
                in: context.space.id, times: times, since: times > 1 ? context.now : nil)
        }
        for role in Role.allCases {
            let count = roles.count { $0 == role }
            if role > .member {
                for _ in 0..<count { try record(role, times: 1) }
            } else if count > 0 {
                try record(role, times: count)
            }
        }
    }
}
