import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("The ladder of a mail") struct LadderTests {
    let post: PostTown
    let mail: MailID

    init() throws {
        post = try PostTown()
        mail = try post.write()
    }

    private func evidence(
        _ step: MailStep, by source: MailEvidence.Source, after seconds: Double = 0,
        because reason: MailReason? = nil
    ) -> MailEvidence {
        MailEvidence(
            step, of: mail, by: source, at: post.town.now.addingTimeInterval(seconds),
            because: reason, proof: "\(source) \(seconds)")
    }

    private func ladder() throws -> MailLadder {
        try #require(try post.town.site.database.read { try MailLadder.read([mail], $0)[mail] })
    }

    @Test func `a report that is read twice changes nothing, and is told once`() throws {
        #expect(try post.record(evidence(.delivered, by: .report)))
        #expect(try !post.record(evidence(.delivered, by: .report, after: 60)))
        #expect(try post.heard() == ["delivered"])
        #expect(try ladder().steps.map(\.step) == [.queued, .delivered])
    }

    @Test func `of a delay the newest is kept`() throws {
        #expect(try post.record(evidence(.deferred, by: .relay)))
        #expect(try post.record(evidence(.deferred, by: .relay, after: 300)))
        #expect(try ladder().steps.map(\.proof) == ["", "relay 300.0"])
    }

    @Test func `the highest step says most, and a late failure no less`() throws {
        _ = try post.record(evidence(.accepted, by: .relay, after: 1))
        #expect(try ladder().standing?.step == .accepted)
        _ = try post.record(evidence(.failed, by: .report, after: 2, because: .mailboxFull))
        #expect(try ladder().standing?.step == .failed)
        _ = try post.record(evidence(.acknowledged, by: .platform, after: 3))
        #expect(try ladder().standing?.step == .acknowledged)
    }

    @Test func `silence is not a step`() throws {
        _ = try post.record(evidence(.accepted, by: .relay))
        #expect(try ladder().steps.map(\.step) == [.queued, .accepted])
    }

    @Test func `a feature that fails over the news does not lose the news`() throws {
        #expect(try post.record(evidence(.refused, by: .relay, because: .tooBig)))
        #expect(try post.heard() == [""])
        #expect(try ladder().steps.contains { $0.step == .refused })
        #expect(post.town.log.all.contains { $0.contains("postoffice.letter") })
    }
}
