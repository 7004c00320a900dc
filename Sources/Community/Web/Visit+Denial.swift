import HTTP

extension Visit {
    /// Records a refusal to somebody who is signed in, in a transaction of its own, since that of
    /// what was refused is undone.
    func recordDenial() {
        guard viewer.isSignedIn else { return }
        record(.denied, of: nil, subject: site.routeName(request))
    }

    /// Records that something that only its owner knows was said wrongly.
    /// - Parameter target: whose account it was tried at; nil if there is none.
    package func recordRefusal(_ action: AuditAction, at target: Person.ID?) {
        record(action, of: target, subject: "")
    }

    private func record(_ action: AuditAction, of target: Person.ID?, subject: String) {
        let slug = request.head.segments.first ?? ""
        let denial = Denial(
            action: action, person: viewer.person, target: target, subject: subject,
            network: network,
            space: viewer.memberships.first { $0.space.bears(slug) }?.space.id, at: now)
        site.denials.record(denial, in: site.database, log: site.log)
    }
}
