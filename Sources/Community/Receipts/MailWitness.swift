package import Storage

/// Records what becomes known of mails, and tells the features that wrote them.
package struct MailWitness {
    private let site: Site
    private let db: Database

    package init(_ site: Site, _ db: Database) {
        self.site = site
        self.db = db
    }

    /// Records a step, in a write transaction. One that the same source has told already changes
    /// nothing and is told to nobody, but for a delay, of which the newest is kept.
    /// - Returns: whether it is new.
    @discardableResult
    package func record(_ evidence: MailEvidence) throws -> Bool {
        try record(evidence, of: EvidenceStore(db: db).origin(of: evidence.mail))
    }

    /// The same of a mail whose origin is known.
    @discardableResult
    func record(_ evidence: MailEvidence, of origin: MailOrigin?) throws -> Bool {
        let store = EvidenceStore(db: db)
        guard let origin else { return try store.add(evidence) }
        let isFirst = try !store.has(evidence.step, of: evidence.mail)
        guard try store.add(evidence) else { return false }
        try tell(evidence, of: origin, isFirst: isFirst)
        return true
    }

    /// Tells the feature of a mail, without keeping a step.
    func tell(_ evidence: MailEvidence, of origin: MailOrigin, isFirst: Bool) throws {
        guard let followUp = site.declarations.find(MailFollowUp.self, origin.name) else { return }
        let news = MailNews(
            site: site, db: db, origin: origin, evidence: evidence, isFirst: isFirst)
        do {
            try db.savepoint { try followUp.hear(news) }
        } catch {
            site.log.error("follow-up of mails of \(origin.name): \(error)")
        }
    }
}
