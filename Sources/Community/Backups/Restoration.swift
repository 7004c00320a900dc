package import Foundation
package import Storage

/// Has a database that was brought back go on from where it stands, before anybody comes in.
package struct Restoration {
    /// What there is to tell of it.
    package struct Told: Equatable, Sendable {
        /// Mails that wait for a person to decide.
        package let mails: Int
        /// People who were erased after the backup, and now again.
        package let erased: Int
    }

    private let site: Site
    private let made: Date

    /// - Parameter made: the moment of the backup.
    package init(_ site: Site, made: Date) { (self.site, self.made) = (site, made) }

    /// - Parameters:
    ///   - erasures: people who were erased since, as far as that is known.
    ///   - subject: what the audit log says of the backup.
    package func settle(
        _ db: Database, erasures: [ErasureList.Line], subject: String, at now: Date
    ) throws -> Told {
        let store = RestorationStore(db: db)
        let why = RestoredNote(made: made).kept
        try store.endSessions(at: now)
        let held = site.declarations.all(JobKind.self).filter(\.isHeldAfterRestoration)
        try store.freeJobs(holding: held.map(\.name), why, at: now)
        let mails = try store.holdMails(why)
        try AuditLog(site.signer, db).record(
            .restored, by: nil, subject: subject, network: "local", at: now)
        return Told(mails: mails, erased: try erase(erasures, db, now))
    }

    private func erase(_ lines: [ErasureList.Line], _ db: Database, _ now: Date) throws -> Int {
        let people = PersonStore(db: db)
        var count = 0
        for line in lines where line.date > made {
            guard let person = try people.find(line.person) else { continue }
            let name = site.catalogues.words(site.options.locale)("person.gone")
            guard try Erasure(site, db, at: now).begin(person, named: name) else { continue }
            try AuditLog(site.signer, db).record(
                .erased, by: nil, subject: "restored", network: "local", at: now, target: person.id)
            count += 1
        }
        return count
    }
}
