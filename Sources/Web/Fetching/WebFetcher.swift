/// Fetches pages of other sites for members, by addresses that members typed: `http` and `https`
/// of the open Internet only (ASVS 5.0 1.3.6, 15.3.2). A name is looked up first and refused if
/// any of its addresses leads inside; the connection is made to these very addresses, and each is
/// checked again when its socket is opened. Redirects are followed one by one, each checked like
/// the first. Nothing is kept between two requests: no cookies, no connection, no proxy, no
/// password. A call blocks its thread, and is safe from any.
///
///     let fetcher = WebFetcher(agent: "Parvis (+https://parvis.example)")
///     let answer = try fetcher.fetch(FetchRequest(.get, try WebAddress("https://example.org")))
package struct WebFetcher: Sendable {
    let agent: String
    let limits: FetchLimits
    let allowance: FetchAllowance
    let resolver: HostResolver
    let authorities: String?

    /// - Parameters:
    ///   - agent: how one names oneself (RFC 9110 10.1.5); in ASCII, without controls.
    ///   - authorities: a file of certificates in PEM that are trusted instead of the bundle of
    ///     the system; for tests.
    package init(
        agent: String, limits: FetchLimits = FetchLimits(), allowance: FetchAllowance = .none,
        resolver: HostResolver = .system, authorities: String? = nil
    ) {
        self.agent = agent
        self.limits = limits
        self.allowance = allowance
        self.resolver = resolver
        self.authorities = authorities
    }

    /// - Parameters:
    ///   - mayVisit: asked before each request, with the first address and those that it leads to.
    ///     It may wait for its turn: that time does not count.
    ///   - isCancelled: asked again and again, about every second at least.
    package func fetch(
        _ request: FetchRequest, mayVisit: (WebAddress) -> Bool = { _ in true },
        isCancelled: @escaping () -> Bool = { false }
    ) throws(FetchFailure) -> FetchAnswer {
        var deadline = ContinuousClock.now + limits.time
        var (chain, address) = ([WebRedirect](), request.address)
        var seen: Set = [address.withoutFragment]
        while true {
            let reply: Transfer.Reply
            do throws(FetchReason) {
                let asked = ContinuousClock.now
                guard mayVisit(address) else { throw .notAllowed }
                deadline += asked.duration(to: .now)
                let addresses = try lookUp(address, deadline, isCancelled)
                reply = try Transfer(
                    fetcher: self, request: request, address: address, addresses: addresses,
                    deadline: deadline, isCancelled: isCancelled
                ).perform()
                guard let redirect = try reply.redirect(from: address) else {
                    return reply.answer(of: address, chain)
                }
                chain.append(redirect)
                address = redirect.to
                guard seen.insert(address.withoutFragment).inserted else { throw .loop }
                guard chain.count <= limits.redirects else { throw .tooManyRedirects }
            } catch {
                throw FetchFailure(reason: error, address: address, chain: chain)
            }
        }
    }

    /// The addresses to connect to, all of which may be.
    private func lookUp(
        _ address: WebAddress, _ deadline: ContinuousClock.Instant, _ isCancelled: () -> Bool
    ) throws(FetchReason) -> [NetworkAddress] {
        guard allowance.permits(port: address.port) else { throw .port }
        guard !address.host.isInside else { throw .inside }
        let found: [NetworkAddress]
        switch address.host {
        case .address(let only): found = [only]
        case .name(let name): found = try resolver.find(name, deadline, isCancelled)
        }
        guard found.allSatisfy({ allowance.permits($0, address.port) }) else { throw .inside }
        guard !found.isEmpty else { throw .noSuchName }
        return found
    }
}
