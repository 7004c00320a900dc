import Community
import Content
import Storage

/// Whom somebody invited, and to what they were.
enum InvitationDataStore {
    static let all: [any Declaration] = [invited, inviting, invitations]

    private static let invited = PersonalData(
        "agenda.invited", word: "personal.agenda.invited", retention: "personal.kept.content",
        columns: [.settled("event_invitation", "person_id")],
        fields: [.text("title"), .moment("invited")],
        rows: {
            """
            SELECT g.id AS key, \(Visibility.title("i", for: $0)) AS title,
                g.invited_at AS invited
            FROM event_invitation AS g JOIN item AS i ON i.id = g.event_id
            WHERE g.person_id = \($0) OR g.email_key = (
                SELECT p.email_key FROM person AS p WHERE p.id = \($0))
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            let key = Email.key(one.email ?? "")
            return try db.affected(
                by: """
                    DELETE FROM event_invitation
                    WHERE person_id = \(one.id) OR email_key = \(key)
                    """)
        }, settle: merge)

    /// Those who were invited under both addresses are once; what comes goes to the one that stays.
    @Sendable private static func merge(_ pair: MergedPair, _ db: Database) throws -> Int {
        let kept: SQL = "(SELECT k.email_key FROM person AS k WHERE k.id = \(pair.kept))"
        let closed: SQL = """
            (person_id = \(pair.closed) OR email_key = (
                SELECT c.email_key FROM person AS c WHERE c.id = \(pair.closed)))
            """
        let dropped = try db.affected(
            by: """
                DELETE FROM event_invitation WHERE \(closed) AND event_id IN (
                    SELECT g.event_id FROM event_invitation AS g
                    WHERE g.person_id = \(pair.kept) OR g.email_key = \(kept))
                """)
        return try dropped
            + db.affected(
                by: """
                    UPDATE event_invitation SET person_id = \(pair.kept), email_key = \(kept),
                        email = (SELECT k.email FROM person AS k WHERE k.id = \(pair.kept))
                    WHERE \(closed)
                    """)
    }

    private static let inviting = PersonalData(
        "agenda.inviting", word: "personal.agenda.inviting", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("event_invitation", "invited_by")],
        fields: [.text("title"), .text("name"), .moment("invited")],
        rows: {
            """
            SELECT g.id AS key, i.title, g.name, g.invited_at AS invited
            FROM event_invitation AS g JOIN item AS i ON i.id = g.event_id
            WHERE g.invited_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE event_invitation SET invited_by = NULL WHERE id IN (
                        SELECT g.id FROM event_invitation AS g WHERE g.invited_by = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    private static let invitations = ReportFigure(
        "agenda.invitations", word: "figures.agenda.invitations", under: "rail.agenda",
        count: {
            """
            SELECT COUNT(*) FROM event_invitation AS g JOIN event AS e ON e.item_id = g.event_id
            WHERE e.space_id = \($0.id) AND g.sent_at >= \($1.start) AND g.sent_at < \($1.end)
            """
        })
}
