import Testing

@testable import Web

@Suite("Reaching inside") struct FetchGuardTests {
    /// Refused before anything is asked: nothing answers on these, and no time is given.
    @Test(arguments: [
        "http://127.0.0.1/", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://0.0.0.0/",
        "http://localhost/", "http://localhost./", "http://a.localhost/", "http://intranet/",
        "http://printer.local/", "http://metadata.google.internal/", "http://[64:ff9b::a00:1]/",
        "http://[2002:a00:1::1]/", "http://100.100.100.200/", "https://192.168.1.1/",
    ])
    func `an address that leads inside is not asked`(typed: String) throws {
        let fetcher = WebFetcher(agent: "Parvis-test")
        let request = FetchRequest(.get, try WebAddress(typed))
        #expect(fetcher.failure(request)?.reason == .inside)
    }

    @Test(arguments: [22, 25, 8_080, 8_443, 3_306, 65_535])
    func `another port is not asked`(port: Int) throws {
        let fetcher = WebFetcher(agent: "Parvis-test", resolver: .fixed([:]))
        let request = FetchRequest(.get, try WebAddress("http://example.org:\(port)/"))
        #expect(fetcher.failure(request)?.reason == .port)
    }

    @Test func `a name is refused if any of its addresses leads inside`() throws {
        let open = try #require(NetworkAddress("192.0.1.1"))
        let closed = try #require(NetworkAddress("::ffff:10.0.0.1"))
        let fetcher = WebFetcher(
            agent: "Parvis-test", resolver: .fixed(["evil.example": [open, closed]]))
        let request = FetchRequest(.get, try WebAddress("http://evil.example/"))
        #expect(fetcher.failure(request)?.reason == .inside)
    }

    @Test func `the machine of the operator is reached where it is allowed, and its port`() throws {
        let (site, other) = (try Site { _ in [.page()] }, try Site { _ in [.page()] })
        #expect(try site.fetcher().fetch(FetchRequest(.get, site.address("/"))).status == 200)
        let request = FetchRequest(.get, try other.address("/"))
        #expect(site.fetcher().failure(request)?.reason == .port)
        let onUsual = FetchRequest(.get, try WebAddress("http://127.0.0.1/"))
        #expect(site.fetcher().failure(onUsual)?.reason == .inside)
        #expect(other.asked.isEmpty)
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func `a redirect that leads inside is not followed`(host: String) throws {
        let inside = try Site { _ in [.page()] }
        let site = try Site { _ in [.moved(302, "http://\(host)/secret")] }
        let request = FetchRequest(.get, try site.address("/"))
        let failure = try #require(site.fetcher().failure(request))
        #expect(failure.reason == .inside)
        #expect(failure.address.text == "http://\(host)/secret")
        #expect(failure.chain.map(\.status) == [302])
        #expect(inside.asked.isEmpty)
    }

    /// As if the name had another address by the time of the connection.
    @Test func `a socket to where none may lead is not opened`() throws {
        let site = try Site { _ in [.page()] }
        for host in ["127.0.0.1", "rebound.example"] {
            let address = try site.address("/", host: host)
            let transfer = Transfer(
                fetcher: WebFetcher(agent: "Parvis-test"), request: FetchRequest(.get, address),
                address: address, addresses: [Site.loopback], deadline: .now + .seconds(60),
                isCancelled: { false })
            #expect(throws: FetchReason.inside) { try transfer.perform() }
        }
        #expect(site.asked.isEmpty)
    }

    /// Nothing listens there: what is told apart is whether the socket was opened.
    @Test func `IPv6 is checked like IPv4 when its socket is opened`() throws {
        let site = try Site { _ in [] }
        let own = try #require(NetworkAddress("::1"))
        let address = try site.address("/", host: "[::1]")
        let request = FetchRequest(.get, address)
        let allowing = WebFetcher(
            agent: "Parvis-test", limits: FetchLimits(time: .seconds(60)),
            allowance: FetchAllowance([own: [site.port]]))
        #expect(allowing.failure(request)?.reason == .unreachable)
        let transfer = Transfer(
            fetcher: site.fetcher(), request: request, address: address, addresses: [own],
            deadline: .now + .seconds(60), isCancelled: { false })
        #expect(throws: FetchReason.inside) { try transfer.perform() }
    }

    @Test func `whoever asks may refuse an address on the way`() throws {
        let site = try Site { _ in [.moved(301, "/private")] }
        let request = FetchRequest(.get, try site.address("/"))
        let failure = site.fetcher().failure(
            request, mayVisit: { $0.path != "/private" })
        #expect(failure?.reason == .notAllowed && failure?.address.path == "/private")
        #expect(site.asked == ["GET /"])
    }

    /// Without a network the servers of names do not answer, which is said too.
    @Test func `a name that cannot be is looked up on the machine and not found`() throws {
        let fetcher = WebFetcher(agent: "Parvis-test", limits: FetchLimits(time: .seconds(30)))
        let request = FetchRequest(.get, try WebAddress("http://nobody.example.invalid.test/"))
        let reason = fetcher.failure(request)?.reason
        #expect(reason == .noSuchName || reason == .unresolved)
    }
}
