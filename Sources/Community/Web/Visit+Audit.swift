package import Storage

extension Visit {
    /// Records what the viewer does, in the transaction of this visit.
    package func record(
        _ action: AuditAction, _ subject: String = "", target: Person.ID? = nil
    ) throws {
        try record(action, subject, target: target, in: db)
    }

    /// The same in the transaction that a slow handler writes in.
    package func record(
        _ action: AuditAction, _ subject: String = "", target: Person.ID? = nil,
        by actor: Person.ID? = nil, in db: Database
    ) throws {
        try AuditLog(site.signer, db).record(
            action, by: actor ?? viewer.person, subject: subject, network: network, at: now,
            target: target, in: place?.id)
    }
}
