import Testing

@testable import Web

@Suite("Fetching over TLS") struct SecureTests {
    private let server: SecureSite

    init() throws { server = try SecureSite() }

    private func fetcher(trusting authorities: String?) -> WebFetcher {
        WebFetcher(
            agent: "Parvis-test", limits: FetchLimits(time: .seconds(60)),
            allowance: FetchAllowance([Site.loopback: [server.port]]),
            resolver: .fixed(["good.test": [Site.loopback], "other.test": [Site.loopback]]),
            authorities: authorities)
    }

    private func request(_ host: String) throws -> FetchRequest {
        FetchRequest(.get, try WebAddress("https://\(host):\(server.port)/"))
    }

    @Test func `a certificate that is trusted serves its name`() throws {
        let answer = try fetcher(trusting: server.certificate).fetch(request("good.test"))
        #expect(answer.status == 200 && answer.body == Array("secure".utf8))
    }

    @Test func `one of another name, or that nobody vouches for, does not`() throws {
        for (host, authorities) in [("other.test", server.certificate), ("good.test", nil)] {
            let (fetcher, request) = (fetcher(trusting: authorities), try request(host))
            guard case .insecure? = fetcher.failure(request)?.reason else {
                Issue.record("\(host) was trusted")
                continue
            }
        }
    }

    @Test func `a server without TLS is not secure`() throws {
        let site = try Site { _ in [.text("HTTP/1.1 200 OK\r\n\r\n")] }
        let address = try WebAddress("https://127.0.0.1:\(site.port)/")
        let reason = site.fetcher().failure(FetchRequest(.get, address))?.reason
        guard case .insecure? = reason else {
            Issue.record("\(String(describing: reason))")
            return
        }
    }
}
