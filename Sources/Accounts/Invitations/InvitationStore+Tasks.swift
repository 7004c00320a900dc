import Community
import Content
import Storage

extension InvitationStore {
    /// To answer: whatever space one is in, since one does not belong to the other yet.
    static let tasks = TaskKind(
        "accounts.invitation", heading: "welcome.task", act: "welcome.answer", order: 5,
        path: AccountPaths.invitations,
        rows: { viewer, _ in
            guard let person = viewer.person else { return nil }
            return TaskRows(
                id: "v.id", title: "s.name", since: "v.created_at", due: "v.expires_at",
                actor: "(SELECT h.name FROM person AS h WHERE h.id = v.invited_by)",
                from: """
                    FROM invitation AS v JOIN space AS s ON s.id = v.space_id
                    JOIN person AS a ON a.email_key = v.email_key
                    JOIN person AS p ON p.id = COALESCE(a.merged_into, a.id)
                    WHERE p.id = \(person) AND v.is_over = 0 AND v.declined_at IS NULL
                    """)
        })

    /// Accepts one, and records it.
    func accept(_ one: Invitation, by person: Person.ID, _ visit: Visit) throws {
        try accept(one, by: person, at: visit.now)
        try AuditLog(visit.site.signer, db).record(
            .joined, by: person, subject: one.role.rawValue, network: visit.network,
            at: visit.now, target: person, in: one.space)
    }
}
