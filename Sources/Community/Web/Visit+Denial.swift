import HTTP

extension Visit {
    /// Records a refusal to somebody who is signed in, in a transaction of its own, since that of
    /// what was refused is undone.
    func recordDenial() {
        guard let person = viewer.person else { return }
        let (head, method) = (request.head, request.effectiveMethod)
        let subject = String("\(method.rawValue) \(head.path)".prefix(200))
        var route = subject
        if case .route(let found, _) = site.router.find(method, head.segments) {
            route = "\(method.rawValue) \(found.pattern.text)"
        }
        let space = viewer.memberships.first { $0.space.slug == head.segments.first }?.space.id
        let denial = Denial(
            person: person, route: route, subject: subject, network: network, space: space,
            at: now)
        site.denials.record(denial, in: site.database, log: site.log)
    }
}
