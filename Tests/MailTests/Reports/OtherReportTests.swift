import Mail
import Testing

@Suite("Disposition reports and complaints") struct OtherReportTests {
    private func read(_ type: String, _ fields: String, _ more: String = "") throws
        -> IncomingReading
    {
        IncomingReading(
            try IncomingMessage(
                Array(
                    """
                    Return-Path: <ben@mail.test>
                    From: Ben <ben@mail.test>
                    To: \(BounceSample.sender)
                    Subject: Lu : Réunion
                    Content-Type: multipart/report; report-type=\(type); boundary=b

                    --b
                    Content-Type: text/plain; charset=utf-8

                    Le message a été affiché.
                    --b
                    Content-Type: message/\(type)

                    \(fields)
                    \(more)
                    --b--
                    """.utf8)))
    }

    private func disposition(_ words: String) throws -> DispositionReport? {
        let reading = try read(
            "disposition-notification",
            """
            Reporting-UA: poste.mail.test; Courrier 1
            Original-Recipient: rfc822;ben+2Bca@mail.test
            Final-Recipient: rfc822;ben@dedans.test
            Original-Message-ID: <\(BounceSample.messageID)>
            Disposition: \(words)
            """)
        guard case .disposition(let report) = reading.kind else { return nil }
        return report
    }

    @Test func `displayed by hand, told by hand`() throws {
        let report = try #require(try disposition("manual-action/MDN-sent-manually; displayed"))
        #expect(report.outcome == .displayed)
        #expect(!report.isAutomaticAction && !report.isSentAutomatically)
        #expect(report.originalMessageID == BounceSample.messageID)
        #expect(report.originalRecipient == "ben+ca@mail.test")
        #expect(report.finalRecipient == "ben@dedans.test")
        #expect(report.reportingAgent == "poste.mail.test; Courrier 1")
    }

    @Test(arguments: [
        ("automatic-action/MDN-sent-automatically; displayed", DispositionReport.Outcome.displayed),
        ("automatic-action/mdn-sent-automatically;processed", .processed),
        ("automatic-action/MDN-sent-automatically; deleted/error", .deleted),
        ("automatic-action/MDN-sent-automatically; denied", .denied),
    ])
    func `a rule did it`(words: String, outcome: DispositionReport.Outcome) throws {
        let report = try #require(try disposition(words))
        #expect(report.outcome == outcome)
        #expect(report.isAutomaticAction && report.isSentAutomatically)
    }

    @Test(arguments: ["", "displayed", "manual-action/MDN-sent-manually; lu"])
    func `what says nothing is believed nothing`(words: String) throws {
        #expect(try disposition(words) == nil)
    }

    @Test(arguments: [
        ("abuse", ComplaintReport.Sort.abuse), ("opt-out", .optOut), ("fraud", .fraud),
        ("Abuse", .abuse), ("miserable", .other),
    ])
    func `a complaint has its sort and whose it is`(word: String, sort: ComplaintReport.Sort) throws
    {
        let reading = try read(
            "feedback-report",
            """
            Feedback-Type: \(word)
            User-Agent: Plaintes/1
            Version: 1
            Original-Mail-From: <\(BounceSample.sender)>
            Original-Rcpt-To: <ben@mail.test>
            """)
        guard case .complaint(let report) = reading.kind else {
            Issue.record("\(reading.kind)")
            return
        }
        #expect(report.sort == sort)
        #expect(report.recipients == ["ben@mail.test"])
        #expect(report.originalSender == BounceSample.sender)
        #expect(reading.traces.values(at: .reportedSender) == [BounceSample.sender])
    }

    @Test func `a failed authentication is about us, and nobody's complaint`() throws {
        let reading = try read(
            "feedback-report", "Feedback-Type: auth-failure\nAuth-Failure: dmarc\nVersion: 1")
        #expect(reading.kind == .authentication)
        #expect(try read("feedback-report", "Feedback-Type: not-spam").kind == .automatic)
    }

    @Test func `a daily summary of authentication is about us`() throws {
        let message = try IncomingMessage(
            Array(
                """
                From: noreply-dmarc@mail.test
                Subject: Report domain: parvis.example Submitter: mail.test Report-ID: 42
                Content-Type: application/gzip; name=a.xml.gz

                x
                """.utf8))
        #expect(IncomingReading(message).kind == .authentication)
    }

    @Test func `Hotmail's old complaint has no fields`() throws {
        let message = try IncomingMessage(
            Array(
                """
                Return-Path: <plainte@hotmail.test>
                From: staff@hotmail.test
                Subject:  complaint about message from 192.0.2.10
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: message/rfc822

                X-HmXmrOriginalRecipient: ben@mail.test
                \(BounceSample.returned)

                Bonjour.
                --b--
                """.utf8))
        let reading = IncomingReading(message)
        guard case .complaint(let report) = reading.kind else {
            Issue.record("\(reading.kind)")
            return
        }
        #expect(report.recipients == ["ben@mail.test"])
        #expect(reading.traces.values(at: .returnedMessageID) == [BounceSample.messageID])
    }
}
