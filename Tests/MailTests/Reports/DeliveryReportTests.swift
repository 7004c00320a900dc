import Foundation
import Mail
import Testing

@Suite("Delivery reports") struct DeliveryReportTests {
    private func report(_ fields: String) throws -> DeliveryReport {
        let reading = IncomingReading(
            try IncomingMessage(
                Array(
                    """
                    Return-Path: <>
                    From: MAILER-DAEMON@relay.example
                    Content-Type: multipart/report; report-type=delivery-status; boundary=b

                    --b
                    Content-Type: text/plain

                    Rapport.
                    --b
                    Content-Type: message/delivery-status

                    \(fields)
                    --b--
                    """.utf8)))
        guard case .delivery(let report) = reading.kind else {
            throw Unexpected(kind: reading.kind)
        }
        return report
    }

    private struct Unexpected: Error { let kind: IncomingKind }

    @Test func `a success, a relay to a server without reports and a list are told apart`() throws {
        let report = try report(
            """
            Reporting-MTA: dns; relay.example
            Original-Envelope-Id: k7mq+2B9
            Arrival-Date: Tue, 3 Mar 2026 10:12:00 +0100

            Original-Recipient: rfc822;a+2Bb@mail.test
            Final-Recipient: rfc822; a@dedans.test
            Action: delivered
            Status: 2.1.5

            Final-Recipient: rfc822; ben@mail.test
            Action: relayed (to non-DSN-aware mailer)
            Status: 2.1.9

            Final-Recipient: rfc822; liste@mail.test
            Action: expanded
            Status: 2.0.0
            """)
        #expect(report.envelopeID == "k7mq+9")
        #expect(report.reportingServer == "relay.example")
        #expect(report.arrivedAt?.timeIntervalSince1970 == 1_772_529_120)
        #expect(report.outcomes.map(\.action) == [.delivered, .relayed, .expanded])
        #expect(report.outcomes[0].originalRecipient == "a+b@mail.test")
        #expect(report.outcomes[0].finalRecipient == "a@dedans.test")
        #expect(report.outcomes.allSatisfy { $0.reason == nil && !$0.isHard })
    }

    @Test func `a failure has its reason, its server and its words`() throws {
        let outcome = try #require(
            try report(
                """
                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; ben@mail.test
                Action: failed
                Status: 5.0.0
                Remote-MTA: dns; mx.mail.test
                Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to
                    reach does not exist.
                """
            ).outcomes.first)
        #expect(outcome.refusal.status?.description == "5.1.1")
        #expect(outcome.refusal.reply == 550)
        #expect(outcome.remoteServer == "mx.mail.test")
        #expect(outcome.refusal.text.contains("tried to reach does not exist"))
        #expect(outcome.isHard)
    }

    @Test func `a delay is not final, and says until when`() throws {
        let outcome = try #require(
            try report(
                """
                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; ben@mail.test
                Action: delayed
                Status: 4.1.1
                Will-Retry-Until: Sun, 8 Mar 2026 10:12:00 +0100
                Diagnostic-Code: smtp; 450 4.1.1 unknown user
                """
            ).outcomes.first)
        #expect(outcome.action == .delayed && !outcome.isHard)
        #expect(outcome.reason == .noSuchAddress)
        #expect(outcome.retriedUntil?.timeIntervalSince1970 == 1_772_961_120)
    }

    @Test func `without an action the status tells`() throws {
        func action(_ status: String) throws -> DeliveryAction? {
            try report("Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; b@mail.test\n\(status)")
                .outcomes.first?.action
        }
        #expect(try action("Status: 2.0.0") == .delivered)
        #expect(try action("Status: 4.2.2 (full)") == .delayed)
        #expect(try action("Status: 5.1.1") == .failed)
        #expect(try action("Action: DELIVERED") == .delivered)
        #expect(try action("Action: perdu") == .failed)
    }

    @Test(arguments: [
        ("rfc822;a+2Bb@x.test", "a+b@x.test"), ("rfc822; a+b@x.test", "a+b@x.test"),
        ("rfc822;a+3D+ZZ@x.test", "a=+ZZ@x.test"), ("RFC822; <a@x.test>", "a@x.test"),
        ("utf-8; +C3+A9lise@x.test", "élise@x.test"), ("a@x.test", "a@x.test"),
        ("rfc822;a+0D+0Ab@x.test", "a+0D+0Ab@x.test"),
    ])
    func `an original recipient is read as it was given`(field: String, address: String) throws {
        let report = try report(
            "Reporting-MTA: dns; a\n\nOriginal-Recipient: \(field)\nAction: failed\nStatus: 5.1.1")
        #expect(report.outcomes.first?.originalRecipient == address)
    }

    @Test func `thousands of recipients are cut`() throws {
        let one = "Final-Recipient: rfc822; ben@mail.test\nAction: failed\nStatus: 5.1.1\n\n"
        let report = try report("Reporting-MTA: dns; a\n\n" + String(repeating: one, count: 3_000))
        #expect(report.outcomes.count == DeliveryReport.mostRecipients)
    }
}
