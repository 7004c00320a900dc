import Foundation
import Mail
import Testing

@Suite("Reading a message that is too much") struct IncomingLimitTests {
    @Test func `more bytes than allowed is an error that tells how many`() throws {
        var limits = IncomingLimits()
        limits.mostBytes = 1_000
        #expect(throws: IncomingError.tooLong(bytes: 1_001)) {
            try IncomingMessage([UInt8](repeating: 65, count: 1_001), limits: limits)
        }
        let whole = Array("Subject: a\n\n".utf8) + [UInt8](repeating: 65, count: 988)
        #expect(try IncomingMessage(whole, limits: limits).omitted.isEmpty)
    }

    @Test func `fifty megabytes that are sent back are read, and the report before them`() throws {
        let report = PostfixShape.report(said: "552 5.3.4 Message too big", status: "5.3.4")
        let end = report.lastIndex(of: "B") ?? report.endIndex
        let line = String(repeating: "A", count: 76) + "\n"
        let big = Array((report[..<end] + String(repeating: line, count: 640_000)).utf8)
        #expect(big.count > 49_000_000 && big.count < 50 << 20)
        let reading = IncomingReading(try IncomingMessage(big))
        guard case .delivery(let report) = reading.kind else {
            Issue.record("\(reading.kind)")
            return
        }
        #expect(report.outcomes.map(\.reason) == [.tooBig])
        #expect(report.envelopeID == BounceSample.token)
    }

    @Test func `of a thousand parts the first are read, and it says so`() throws {
        let parts = (0..<1_000).map { "--b\nContent-Type: text/plain\n\nNombre \($0)\n" }
        let source = "Content-Type: multipart/mixed; boundary=b\n\n" + parts.joined() + "--b--\n"
        let message = try IncomingMessage(Array(source.utf8))
        #expect(message.parts.count == 300)
        #expect(message.omitted == [.parts])
        #expect(message.text.contains("Nombre 299") && !message.text.contains("Nombre 300"))
    }

    @Test func `a report with a thousand parts still says what it reports`() throws {
        let report = PostfixShape.report(said: "550 5.1.1 unknown user", status: "5.1.1")
        let boundary = "--4QmKz31Xw2z9sT.1772529125/relay.example\n"
        let more = String(repeating: boundary + "Content-Type: text/plain\n\nx\n", count: 1_000)
        let source = report.replacing(boundary.dropLast() + "--", with: more)
        let message = try IncomingMessage(Array(source.utf8))
        #expect(message.omitted == [.parts])
        guard case .delivery(let told) = IncomingReading(message).kind else {
            Issue.record("no report")
            return
        }
        #expect(told.outcomes.map(\.reason) == [.noSuchAddress])
    }

    @Test func `parts within parts are read to a depth`() throws {
        let open = (0..<5_000).map {
            "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
        }
        let message = try IncomingMessage(Array((open.joined() + "\nFond.\n").utf8))
        #expect(message.omitted == [.nestings])
    }

    @Test func `messages within messages are not opened`() throws {
        let one = "Content-Type: message/rfc822\n\n"
        let source = String(repeating: one, count: 20_000) + "\nFond.\n"
        let message = try IncomingMessage(Array(source.utf8))
        #expect(message.omitted == [.nestings])
        #expect(message.parts.map(\.type) == ["message/rfc822"])
    }

    @Test func `ten thousand fields are too many, the first are read`() throws {
        let fields = (0..<10_000).map { "X-Champ-\($0): valeur\n" }
        let message = try IncomingMessage(Array((fields.joined() + "\nTexte").utf8))
        #expect(message.omitted == [.fields])
        #expect(message.fields.all.count == 5_000)
        #expect(message.fields["X-Champ-0"] == "valeur")
    }

    @Test func `a field of a megabyte is too long, and what stands before it is read`() throws {
        let long =
            "X-Long: a\n"
            + String(repeating: " " + String(repeating: "b", count: 70) + "\n", count: 15_000)
        let message = try IncomingMessage(Array(("Subject: court\n" + long + "\nTexte").utf8))
        #expect(message.omitted == [.longField])
        #expect(message.subject == "court")
    }

    @Test func `many colons in a field that holds no addresses do no harm`() throws {
        let signed = Array(repeating: "from", count: 400).joined(separator: ":")
        let message = try IncomingMessage(
            Array("DKIM-Signature: h=\(signed)\nSubject: ici\n\nTexte".utf8))
        #expect(message.omitted.isEmpty)
        #expect(message.subject == "ici")
    }

    @Test func `a text of many megabytes is cut, and it says so`() throws {
        let line = String(repeating: "a", count: 70) + "\n"
        let source = "Subject: long\n\n" + String(repeating: line, count: 100_000)
        let message = try IncomingMessage(Array(source.utf8))
        #expect(message.omitted == [.text])
        #expect(message.text.utf8.count == IncomingLimits().longestText)
    }

    @Test(arguments: ["", "\n", "\n\n\n", "\u{0}"])
    func `nothing is no message`(source: String) {
        #expect(throws: IncomingError.notAMessage) { try IncomingMessage(Array(source.utf8)) }
    }

    @Test func `the parser stays within a small stack`() async {
        let open = (0..<99).map {
            "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
        }
        let bytes = Array((open.joined() + "\nFond.\n").utf8)
        let omitted = await withCheckedContinuation { continuation in
            let thread = Thread {
                let message = try? IncomingMessage(bytes)
                continuation.resume(returning: message?.omitted)
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(omitted == [])
    }
}
