import HTTP

extension Visit {
    /// Records a refusal to somebody who is signed in, in a transaction of its own, since that of
    /// what was refused is undone.
    func recordDenial() {
        guard let person = viewer.person else { return }
        let route = site.routeName(request)
        let slug = request.head.segments.first
        let space = viewer.memberships.first { $0.space.slug == slug }?.space.id
        let denial = Denial(
            person: person, route: route, subject: route, network: network, space: space,
            at: now)
        site.denials.record(denial, in: site.database, log: site.log)
    }
}
