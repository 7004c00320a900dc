import Mail
import Testing

@Suite("Finding what we had put into a message") struct TracesTests {
    private func traces(_ source: String) throws -> Traces {
        IncomingReading(try IncomingMessage(Array(source.utf8))).traces
    }

    @Test func `each place of a report gives its own`() throws {
        let traces = try traces(
            PostfixShape.report(said: "550 5.1.1 unknown user", status: "5.1.1"))
        #expect(traces.values(at: .addressee) == [BounceSample.sender])
        #expect(traces.values(at: .deliveredTo) == [BounceSample.sender])
        #expect(traces.values(at: .envelopeID) == [BounceSample.token])
        #expect(traces.values(at: .reportedSender) == [BounceSample.sender])
        #expect(traces.values(at: .returnedMessageID) == [BounceSample.messageID])
        #expect(traces.values(at: .returnedReturnPath) == [BounceSample.sender])
        #expect(traces.values(at: .returnedNotificationTo) == [BounceSample.sender])
        #expect(traces.values(at: .returnedAddressee) == ["ben@mail.test"])
    }

    @Test func `in a text the message that is sent back is found too`() throws {
        let traces = try traces(EximShape.report("Unrouteable address"))
        #expect(traces.values(at: .returnedMessageID) == [BounceSample.messageID])
        #expect(traces.values(at: .returnedReturnPath) == [BounceSample.sender])
        #expect(traces.values(at: .deliveredTo) == [BounceSample.sender])
    }

    @Test func `a forged place stays apart from the others`() throws {
        let forged = PostfixShape.report(said: "550 5.1.1 unknown user", status: "5.1.1")
            .replacing(
                "Original-Envelope-Id: \(BounceSample.token)", with: "Original-Envelope-Id: faux")
        let traces = try traces(forged)
        #expect(traces.values(at: .envelopeID) == ["faux"])
        #expect(traces.values(at: .deliveredTo) == [BounceSample.sender])
    }

    @Test func `a disposition report names the message`() throws {
        let traces = try traces(
            """
            From: Ben <ben@mail.test>
            To: \(BounceSample.sender)
            In-Reply-To: <\(BounceSample.messageID)>
            Content-Type: multipart/report; report-type=disposition-notification; boundary=b

            --b
            Content-Type: text/plain

            Lu.
            --b
            Content-Type: message/disposition-notification

            Final-Recipient: rfc822;ben@mail.test
            Original-Message-ID: <\(BounceSample.messageID)>
            Disposition: manual-action/MDN-sent-manually; displayed
            --b--
            """)
        #expect(traces.values(at: .originalMessageID) == [BounceSample.messageID])
        #expect(traces.values(at: .answered) == [BounceSample.messageID])
        #expect(traces.values(at: .addressee) == [BounceSample.sender])
    }

    @Test func `what a person attaches was not sent back`() throws {
        let traces = try traces(
            """
            From: Ben <ben@mail.test>
            To: \(BounceSample.sender)
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Voyez.
            --b
            Content-Type: message/rfc822

            \(BounceSample.returned)

            Bonjour.
            --b--
            """)
        #expect(traces.values(at: .returnedMessageID).isEmpty)
        #expect(traces.values(at: .addressee) == [BounceSample.sender])
    }
}
