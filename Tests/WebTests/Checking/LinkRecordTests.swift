import Foundation
import Testing

@testable import Web

@Suite("Saying what is known of a link") struct LinkRecordTests {
    private let start = Date(timeIntervalSince1970: 1_800_000_000)
    private let address: WebAddress
    private let fresh: LinkRecord

    init() throws {
        address = try WebAddress("https://example.org/page")
        fresh = LinkRecord(due: start)
    }

    private func day(_ number: Double) -> Date { start.addingTimeInterval(number * 86_400) }

    private func answer(
        _ status: Int, isChallenge: Bool = false, retryAfter: Date? = nil
    ) -> LinkFinding {
        .answered(status: status, isChallenge: isChallenge, chain: [], retryAfter: retryAfter)
    }

    private func after(_ findings: (LinkFinding, Double)...) -> LinkRecord {
        findings.reduce(fresh) { $0.after($1.0, of: address, at: day($1.1)) }
    }

    @Test(arguments: [200, 204, 206, 299, 416])
    func `a page that answers is alive`(status: Int) {
        let record = after((answer(status), 0))
        #expect(record.verdict == .alive && record.cause == nil && record.status == status)
        #expect(record.checked == day(0) && record.due == day(7))
    }

    @Test(arguments: [401, 403, 407, 408, 425, 429, 451, 503, 999])
    func `a site that refuses us is not known, however often`(status: Int) {
        let record = after((answer(status), 0), (answer(status), 10), (answer(status), 20))
        #expect(record.verdict == .notKnown && record.failures == 0)
    }

    @Test func `a page that wants to see a person is not known`() {
        let record = after((answer(200, isChallenge: true), 0))
        #expect(record.verdict == .notKnown && record.cause == .challenge)
    }

    @Test func `a page that is gone is dead at once`() {
        let record = after((answer(410), 0))
        #expect(record.verdict == .dead && record.cause == .gone && record.due == day(30))
    }

    @Test(
        arguments: [
            .answered(status: 404, isChallenge: false, chain: [], retryAfter: nil),
            .failed(.noSuchName),
            .failed(.unreachable), .failed(.timedOut), .failed(.loop),
            .failed(.badRedirect(.empty)), .failed(.closed),
            .answered(status: 500, isChallenge: false, chain: [], retryAfter: nil),
            .failed(.notHTTP),
        ] as [LinkFinding])
    func `three failures over a week are needed`(finding: LinkFinding) {
        let first = after((finding, 0))
        #expect(first.verdict == .failing && first.cause != nil && first.failingSince == day(0))
        #expect(first.due == day(3.5))
        #expect(after((finding, 0), (finding, 8)).verdict == .failing, "two are not enough")
        let quick = after((finding, 0), (finding, 1), (finding, 2), (finding, 6.9))
        #expect(quick.verdict == .failing, "four within the week are not either")
        #expect(after((finding, 0), (finding, 3.5), (finding, 7)).verdict == .dead)
    }

    @Test func `looked at when it is due, a link is dead after a week`() {
        var record = fresh
        for _ in 1...3 { record = record.after(.failed(.timedOut), of: address, at: record.due) }
        #expect(record.verdict == .dead && record.checked == day(7))
    }

    @Test func `one that answers again is alive, and has failed never`() {
        let record = after((answer(404), 0), (answer(404), 4), (answer(404), 8), (answer(200), 38))
        #expect(record.verdict == .alive && record.failures == 0 && record.failingSince == nil)
        #expect(record.after(answer(404), of: address, at: day(45)).verdict == .failing)
    }

    @Test func `not knowing neither counts nor forgives`() {
        let record = after((answer(404), 0), (answer(503), 3), (answer(404), 5))
        #expect(record.failures == 2 && record.failingSince == day(0))
        let last = record.after(answer(404), of: address, at: day(8))
        #expect(last.verdict == .dead)
    }

    @Test(arguments: [
        (FetchReason.inside, LinkCause.inside), (.port, .inside), (.notAllowed, .robots),
        (.rulesFailing, .rulesFailing), (.broken(reason: "x"), .ourselves),
        (.insecure(reason: "x"), .insecure), (.tooManyRedirects, .redirects),
    ])
    func `what was not asked, or what a browser may open, does not count against the link`(
        reason: FetchReason, cause: LinkCause
    ) {
        let record = after((.failed(reason), 0), (.failed(reason), 5), (.failed(reason), 9))
        #expect(record.verdict == .notKnown && record.cause == cause && record.failures == 0)
    }

    @Test func `a look that was cancelled changes nothing`() {
        let record = after((answer(404), 0))
        #expect(record.after(.failed(.cancelled), of: address, at: day(1)) == record)
    }

    @Test func `a site is asked again when it wishes, within reason`() {
        #expect(after((answer(503, retryAfter: day(12)), 0)).due == day(12))
        #expect(after((answer(429, retryAfter: day(0.1)), 0)).due == day(7))
        #expect(after((answer(503, retryAfter: day(300)), 0)).due == day(30))
        #expect(after((answer(404, retryAfter: day(5)), 0)).due == day(5))
    }
}
