import Foundation
import Storage

/// What a server that died left behind in the midst of sending. Mails that were not begun go on
/// as if nothing had been; nobody has those that were being written; only those whose final dot
/// was next may have been taken.
struct AbandonedMailStore {
    let db: Database
    let sending: SendingStore

    private struct Left: FromRow {
        let id: MailID
        let state: MailState
        let crashes: Int
        let isHeld: Bool

        init(row: Row) throws {
            id = try row["id"]
            state = try row["state"]
            crashes = try row["crashes"]
            isHeld = try row["is_held"]
        }
    }

    /// - Returns: what has to be told of them.
    func free(at now: Date, limit: Int = 200) throws -> [MailEvidence] {
        let left: [Left] = try db.all(
            """
            SELECT o.id, o.state, o.crashes, o.is_held FROM outbox AS o
            WHERE \(sending.abandoned(at: now)) ORDER BY o.id LIMIT \(limit)
            \(db.dialect.skipLocked)
            """)
        var told: [MailEvidence] = []
        for one in left { told += try free(one, at: now) }
        return told
    }

    private func free(_ one: Left, at now: Date) throws -> [MailEvidence] {
        let wasBegun = one.state == .sending || one.state == .dotSent
        let crashes = one.crashes + (wasBegun ? 1 : 0)
        let isParked = wasBegun && crashes >= SendingSchedule.mostCrashes
        let isUncertain = one.state == .dotSent
        let state: MailState =
            isParked ? .parked : isUncertain ? .uncertain : wasBegun ? .queued : one.state
        let next = isParked || isUncertain && one.isHeld ? nil : now
        try db.run(
            """
            UPDATE outbox SET lease = NULL, boot = NULL, leased_until = NULL, state = \(state),
                crashes = \(crashes), next_at = \(next)
            WHERE id = \(one.id)
            """)
        var told: [MailEvidence] = []
        if isUncertain {
            told.append(MailEvidence(.uncertain, of: one.id, by: .outbox, at: now))
        }
        if isParked {
            told.append(
                MailEvidence(.parked, of: one.id, by: .outbox, at: now, because: .tooManyTries))
        }
        return told
    }

    /// Brings near again what only a clock gone wrong has put off so far.
    func clamp(at now: Date) throws {
        let latest = now.addingTimeInterval(SendingSchedule.longest)
        try db.run(
            """
            UPDATE outbox SET next_at = \(latest)
            WHERE state IN (\(MailState.deferred), \(MailState.uncertain)) AND lease IS NULL
                AND next_at > \(latest)
            """)
    }
}
