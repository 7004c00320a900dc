import HTTP

extension Visit {
    /// Records a refusal to somebody who is signed in. It is written after the answer, since the
    /// transaction of what was refused is undone.
    func recordDenial() {
        guard let person = viewer.person else { return }
        let head = request.head
        let space = viewer.memberships.first { $0.space.slug == head.segments.first }?.space.id
        let subject = String("\(request.effectiveMethod.rawValue) \(head.path)".prefix(200))
        let (network, now) = (network, now)
        site.deferredWrites.add { db in
            try AuditLog(db: db).record(
                .denied, by: person, subject: subject, network: network, at: now, in: space)
        }
    }
}
