import Foundation
import Testing

@testable import Web

@Suite("Looking at a link") struct LinkProbeTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func look(
        at path: String, _ time: Duration = .seconds(60), answering answer: @escaping Site.Answer
    ) throws -> (LinkFinding, asked: [String]) {
        let site = try Site(answer)
        var limits = LinkProbe.limits
        limits.time = time
        let finding = LinkProbe(site.fetcher(limits)).look(at: try site.address(path), now: now)
        return (finding, site.asked)
    }

    private func status(_ finding: LinkFinding) -> Int? {
        if case .answered(let status, _, _, _) = finding { status } else { nil }
    }

    @Test func `the head of a page is enough where it is good`() throws {
        let (finding, asked) = try look(at: "/good") { _ in [.head("200 OK")] }
        #expect(status(finding) == 200 && asked == ["HEAD /good"])
    }

    @Test(arguments: [400, 403, 404, 405, 410, 500, 501, 503])
    func `a server may lie about the head, and is asked for the page`(status: Int) throws {
        let (finding, asked) = try look(at: "/x") { asked in
            asked.method == "HEAD" ? [.head("\(status) No")] : [.page("206 Partial Content")]
        }
        #expect(self.status(finding) == 206 && asked == ["HEAD /x", "GET /x"])
    }

    @Test func `of the page a beginning is asked for, and no more is taken`() throws {
        let site = try Site { asked in
            guard asked.method == "GET" else { return [.head("404 No")] }
            let range = asked.head.contains("Range: bytes=0-1023\r\n")
            return [
                .text("HTTP/1.1 \(range ? 200 : 500) OK\r\n\r\n"),
                .forever(Array(repeating: 0x61, count: 4_096)),
            ]
        }
        let probe = LinkProbe(site.fetcher(FetchLimits(body: 8_192, time: .seconds(60))))
        #expect(status(probe.look(at: try site.address("/endless"), now: now)) == 200)
    }

    @Test func `a server that hangs up on HEAD is asked for the page`() throws {
        let (finding, asked) = try look(at: "/x") { asked in
            asked.method == "HEAD" ? [] : [.page()]
        }
        #expect(status(finding) == 200 && asked.last == "GET /x")
    }

    @Test func `a dead page is dead by both`() throws {
        let (finding, _) = try look(at: "/gone") { asked in
            asked.method == "HEAD" ? [.head("404 No")] : [.page("410 Gone")]
        }
        #expect(status(finding) == 410)
    }

    @Test func `a slow page is slow`() throws {
        let (finding, asked) = try look(at: "/slow", .milliseconds(300)) { _ in [.silence] }
        #expect(finding == .failed(.timedOut) && asked == ["HEAD /slow", "GET /slow"])
    }

    @Test func `a site that says when to come back is not asked twice`() throws {
        let (finding, asked) = try look(at: "/busy") { _ in [.head("503 Busy", "Retry-After: 3600")]
        }
        #expect(asked == ["HEAD /busy"])
        #expect(
            finding
                == .answered(
                    status: 503, isChallenge: false, chain: [],
                    retryAfter: now.addingTimeInterval(3_600)))
    }

    @Test(
        arguments: [
            [.page("403 Forbidden", "<title>Just a moment...</title>")],
            [.page("403 Forbidden", "", "cf-mitigated: challenge")],
            [.page("202 Accepted", "", "x-amzn-waf-action: challenge")],
        ] as [[Site.Piece]])
    func `a page that wants to see a person is told apart`(page: [Site.Piece]) throws {
        let (finding, _) = try look(at: "/x") { asked in
            asked.method == "HEAD" ? [.head("403 No")] : page
        }
        guard case .answered(_, let isChallenge, _, _) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(isChallenge)
    }

    @Test func `redirects are told, three at most, and a loop is one`() throws {
        let (moved, _) = try look(at: "/3#part") { asked in
            let number = Int(asked.path.dropFirst()) ?? 0
            return number == 0 ? [.head("200 OK")] : [.moved(301, "/\(number - 1)")]
        }
        guard case .answered(200, _, let chain, _) = moved else {
            Issue.record("\(moved)")
            return
        }
        #expect(chain.count == 3 && chain.last?.to.fragment == "part")
        let (far, asked) = try look(at: "/1") { asked in
            [.moved(301, "/\((Int(asked.path.dropFirst()) ?? 0) + 1)")]
        }
        #expect(far == .failed(.tooManyRedirects))
        #expect(asked == ["HEAD", "GET"].flatMap { way in (1...4).map { "\(way) /\($0)" } })
        #expect(try look(at: "/a") { _ in [.moved(302, "/a")] }.0 == .failed(.loop))
    }

    @Test func `a redirect that leads inside is not asked again otherwise`() throws {
        let (finding, asked) = try look(at: "/x") { _ in [.moved(302, "http://10.0.0.1/")] }
        #expect(finding == .failed(.inside) && asked == ["HEAD /x"])
    }

    @Test func `what robots may not visit is not visited, on the way neither`() throws {
        let site = try Site { _ in [.moved(301, "/private/x")] }
        let robots = RobotsFile(Array("User-agent: *\nDisallow: /private".utf8), for: "Parvis")
        let probe = LinkProbe(site.fetcher())
        for path in ["/private", "/open"] {
            let finding = probe.look(
                at: try site.address(path), now: now, mayVisit: { robots.allows($0) })
            #expect(finding == .failed(.notAllowed))
        }
        #expect(site.asked == ["HEAD /open"])
    }
}
