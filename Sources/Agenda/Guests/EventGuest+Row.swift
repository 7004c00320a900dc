import Community
import Content
import Storage

extension EventGuest: FromRow {
    /// Of an `event_invitation AS g`, whose `person AS gp` is joined if there is one.
    static let columns: SQL = """
        g.id AS guest_id, g.event_id AS guest_event, g.person_id AS guest_person,
        COALESCE(gp.name, g.name) AS guest_name, COALESCE(gp.email, g.email) AS guest_email,
        g.invited_at, g.mail_id, g.sent_sequence, g.withdrawn_at, gp.locale AS guest_locale
        """

    init(row: Row) throws {
        id = try row["guest_id"]
        event = try row["guest_event"]
        person = try row["guest_person"]
        name = try row["guest_name"]
        email = try row["guest_email"]
        invitedAt = try row["invited_at"]
        mail = try row["mail_id"]
        sentSequence = try row["sent_sequence"]
        withdrawnAt = try row["withdrawn_at"]
        locale = try row["guest_locale"]
    }
}
