import Foundation
import Storage

/// Gives up the mails that tell what serves no more, and those that waited too long for a relay.
struct OutdatedMails {
    let site: Site
    let db: Database
    let now: Date

    /// What the end of their link has made useless.
    /// - Returns: how many, at most `limit`.
    func expire(_ limit: Int) throws -> Int {
        try tell(Outbox(db: db).outdated(at: now, limit: limit))
    }

    /// What has been due since before a date, and never went.
    /// - Returns: how many, at most `limit`.
    func expire(dueBefore date: Date, _ limit: Int) throws -> Int {
        try tell(Outbox(db: db).stranded(before: date, limit: limit))
    }

    private func tell(_ mails: [MailID]) throws -> Int {
        let witness = MailWitness(site, db)
        for mail in mails {
            try witness.record(
                MailEvidence(.expired, of: mail, by: .outbox, at: now, because: .outdated))
        }
        return mails.count
    }
}
