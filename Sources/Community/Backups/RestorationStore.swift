import Foundation
package import Storage

/// What must not go on by itself in a database that was brought back: it stands where it stood, and
/// the world went on.
package struct RestorationStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Nobody is signed in, and no link serves that was sent: somebody may have ended them since,
    /// or taken them.
    func endSessions(at now: Date) throws {
        try db.run("DELETE FROM session")
        try db.run("DELETE FROM one_time_link")
        try db.run(
            "UPDATE invitation SET expires_at = \(now), is_over = 1 WHERE expires_at > \(now)")
        try db.run(
            "UPDATE invitation_link SET expires_at = \(now) WHERE expires_at > \(now)")
    }

    /// Nobody holds a job. Those of some kinds wait for a person.
    func freeJobs(holding kinds: [String], _ why: String, at now: Date) throws {
        try db.run(
            """
            UPDATE job SET owner = NULL, boot = NULL, leased_until = NULL, crashes = 0
            WHERE owner IS NOT NULL
            """)
        try db.run(
            """
            UPDATE job SET parked_at = \(now), error = \(why)
            WHERE kind IN \(list: kinds) AND parked_at IS NULL
            """)
    }

    /// How many jobs wait for a person since a restoration.
    package func heldJobs() throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS held FROM job AS j
            WHERE j.parked_at IS NOT NULL AND j.error LIKE \(RestoredNote.mark + "%")
            """)
    }

    /// No mail is sent again by itself. What carries a link has ended with it; whatever else was
    /// to be sent may have been, and a person decides: nothing is lost, and nothing comes twice.
    /// - Returns: how many wait for that person.
    func holdMails(_ why: String) throws -> Int {
        try db.run(
            """
            UPDATE outbox SET state = \(MailState.expired), next_at = NULL, sealed = NULL,
                lease = NULL, boot = NULL, leased_until = NULL
            WHERE expires_at IS NOT NULL AND (next_at IS NOT NULL OR lease IS NOT NULL
                OR state IN ('parked', 'uncertain'))
            """)
        try db.run(
            """
            UPDATE outbox SET state = \(MailState.uncertain), next_at = NULL, lease = NULL,
                boot = NULL, leased_until = NULL, reply = \(why)
            WHERE state IN ('dot_sent', 'uncertain')
            """)
        try db.run(
            """
            UPDATE outbox SET state = \(MailState.parked), next_at = NULL, lease = NULL,
                boot = NULL, leased_until = NULL, reply = \(why)
            WHERE next_at IS NOT NULL OR lease IS NOT NULL
            """)
        return try db.one(
            "SELECT COUNT(*) FROM outbox AS o WHERE o.state IN ('parked', 'uncertain')")
    }
}
