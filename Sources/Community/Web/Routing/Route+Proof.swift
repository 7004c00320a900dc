extension Route {
    /// The same route, which does what matters: other roles, an export, another address. Whoever
    /// showed who they are more than `SessionPolicy.fresh` ago is asked again first; what they
    /// typed is kept (OWASP ASVS 7.5.1).
    package func withFreshSignIn() -> Route {
        var route = self
        route.wantsFreshSignIn = true
        return route
    }

    /// The same route, which serves to set a second factor up, or to take along or erase what is
    /// held of oneself: it is open while a second factor is asked for that is missing.
    package func beforeSecondFactor() -> Route {
        var route = self
        route.isBeforeSecondFactor = true
        return route
    }
}

extension Authentication {
    /// What a route asks for beside a right.
    func requireProof(for route: Route) throws(Problem) {
        // A password for programs opens nothing that its owner may not open.
        if password != nil, viewer.owesSecondFactor { throw .secondFactorFirst }
        guard let visitor else { return }
        if viewer.owesSecondFactor, route.access != .everyone, !route.isBeforeSecondFactor {
            throw .secondFactorFirst
        }
        if route.wantsFreshSignIn, !visitor.isFresh(at: now) { throw .proofFirst }
    }
}
