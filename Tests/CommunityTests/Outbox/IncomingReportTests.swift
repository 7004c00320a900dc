import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("Reports that come in") struct IncomingReportTests {
    let marks: Postmarks

    init() throws { marks = try Postmarks(SendingTown()) }

    @Test func `a delivery report moves the mail to delivered, and its feature is told`() throws {
        try marks.take(marks.dsn("delivered", status: "2.0.0"))
        #expect(try marks.steps == [.queued, .accepted, .delivered])
        #expect(try marks.here.post.heard() == ["accepted delivered"])
        #expect(try marks.ladder.standing?.proof.contains("Reporting-MTA: relais.test") == true)
    }

    @Test(arguments: [
        ("relayed", "2.0.0", MailStep.relayed), ("delayed", "4.4.1", .deferred),
        ("expanded", "2.0.0", .relayed),
    ])
    func `other reports are what they say`(action: String, status: String, step: MailStep) throws {
        try marks.take(marks.dsn(action, status: status))
        #expect(try marks.steps.last == step)
    }

    @Test func `an old report of a delay is no news`() throws {
        try marks.take(marks.dsn("delayed", status: "4.4.1"))
        let first = try #require(try marks.ladder.steps.last)
        marks.here.town.pass(3_600)
        let date = "Date: Mon, 03 Jun 2019 10:00:00 +0000\nFrom: MAILER"
        try marks.take(
            marks.dsn("delayed", status: "4.2.2").replacing("From: MAILER", with: date))
        #expect(try marks.ladder.steps.last == first)
        try marks.take(marks.dsn("delivered", status: "2.0.0"))
        try marks.take(marks.dsn("delayed", status: "4.4.1"))
        #expect(try marks.ladder.standing?.step == .delivered)
        #expect(try marks.ladder.steps.filter { $0.step == .deferred } == [first])
    }

    @Test func `a failure has its reason, and two of them suspend the address`() throws {
        let text = "550 5.1.1 <x>: Recipient address rejected: User unknown"
        try marks.take(marks.dsn("failed", status: "5.1.1", diagnostic: text))
        let standing = try marks.ladder.standing
        #expect(standing?.step == .failed && standing?.reason == .noSuchAddress)
        #expect(standing?.status == "5.1.1" && standing?.proof.contains(text) == true)
        #expect(try marks.ladder.state == .failed)
        #expect(try !isSuspended())
        let second = try Postmarks(marks.here)
        try second.take(second.dsn("failed", status: "5.1.1", diagnostic: text))
        #expect(try isSuspended())
    }

    @Test func `only a person frees an address, not a report of what has arrived`() throws {
        let arrival = marks.dsn("delivered", status: "2.0.0")
        try marks.take(arrival)
        for _ in 1...2 {
            let next = try Postmarks(marks.here)
            try next.take(next.dsn("failed", status: "5.1.1"))
        }
        try marks.take(arrival.replacing("Message-ID: <", with: "Message-ID: <2"))
        try marks.take(marks.mdn("manual-action/MDN-sent-manually; displayed"))
        #expect(try isSuspended())
    }

    private func isSuspended() throws -> Bool {
        try marks.here.town.site.database.read {
            try MailHealthStore(db: $0).isSuspended(Resident.amina.email)
        }
    }

    @Test func `reading the same report twice changes nothing, however it was carried`() throws {
        let report = marks.dsn("delivered", status: "2.0.0")
        try marks.take(report)
        try marks.take("Received: by another.test\n" + report.replacing("\n", with: "\r\n"))
        #expect(try marks.steps.count == 3)
        #expect(try marks.here.post.count("SELECT COUNT(*) FROM incoming_mail AS i") == 1)
    }

    @Test func `a forged token is believed never, nor one beside another`() throws {
        try marks.take(marks.dsn("failed", status: "5.1.1", to: Postmarks.forged))
        try marks.take(
            marks.dsn("failed", status: "5.1.1", envelopeID: Postmarks.forged))
        try marks.take(
            marks.dsn("failed", status: "5.1.1", to: Postmarks.forged, envelopeID: marks.token))
        #expect(try marks.steps == [.queued, .accepted])
    }

    @Test func `a report without a token is believed never, though it names the mail`() throws {
        let name = try #require(marks.here.field("Message-ID"))
        try marks.take(
            marks.mdn("manual-action/MDN-sent-manually; displayed")
                .replacing(marks.address(), with: "retour@exemple.test"))
        #expect(!name.isEmpty)
        #expect(try marks.steps == [.queued, .accepted])
    }

    @Test func `a report that speaks of somebody else among several is only noted`() throws {
        let other = """
            Original-Recipient: rfc822;loic@exemple.test
            Final-Recipient: rfc822;loic@exemple.test
            Action: failed
            Status: 5.1.1

            Final-Recipient: rfc822;sofia@exemple.test
            Action: delivered
            Status: 2.0.0

            --x--
            """
        let report = marks.dsn("failed", status: "5.1.1", recipient: "malik@exemple.test")
        try marks.take(report.replacing("\n--x--", with: "\n" + other))
        #expect(try marks.steps == [.queued, .accepted, .noted])
    }

    @Test func `a receipt by hand is displayed`() throws {
        try marks.take(marks.mdn("manual-action/MDN-sent-manually; displayed"))
        #expect(try marks.steps == [.queued, .accepted, .displayed])
    }

    @Test(arguments: [
        ("automatic-action/MDN-sent-automatically; displayed", MailStep.automatic),
        ("automatic-action/MDN-sent-automatically; processed", .automatic),
        ("manual-action/MDN-sent-manually; deleted", .untold),
        ("manual-action/MDN-sent-manually; denied", .untold),
    ])
    func `what nobody has seen is not displayed`(disposition: String, step: MailStep) throws {
        try marks.take(marks.mdn(disposition))
        #expect(try marks.steps == [.queued, .accepted, step])
    }

    @Test func `a receipt for another mail is only noted`() throws {
        try marks.take(
            marks.mdn("manual-action/MDN-sent-manually; displayed", of: "<autre@x.test>"))
        #expect(try marks.steps == [.queued, .accepted, .noted])
    }

    @Test func `what cannot be read is put aside, and the next one is read`() throws {
        try marks.take("\u{0}\u{1}")
        try marks.take(marks.dsn("delivered", status: "2.0.0"))
        #expect(try marks.steps.last == .delivered)
    }

    @Test func `a report of a thousand parts or of fifty million bytes holds up nobody`() throws {
        let part = "--x\nContent-Type: text/plain\n\nx\n"
        let many = String(repeating: part, count: 1_000)
        try marks.take(
            marks.dsn("delayed", status: "4.4.1").replacing("\n--x--", with: "\n" + many + "--x--"))
        let report = marks.dsn("relayed", status: "2.0.0")
        try marks.take(report + String(repeating: "x\n", count: 26 << 20))
        try marks.take(marks.dsn("delivered", status: "2.0.0"))
        #expect(try marks.steps.last == .delivered)
    }
}
