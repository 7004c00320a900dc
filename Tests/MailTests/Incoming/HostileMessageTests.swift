import Mail
import Testing

@Suite("Reading what was made to do harm") struct HostileMessageTests {
    /// The same on each run: a failure says which.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let scraps: [[UInt8]] = [
        [0], [0x0D], [0x0A], [0xFF, 0xFE], Array("\n\n".utf8), Array("--".utf8),
        Array("=?utf-8?b?".utf8), Array("=?x?q?=ZZ?=".utf8), Array("boundary=\"".utf8),
        Array("Content-Type: multipart/mixed; boundary=b\n\n--b\n".utf8),
        Array("Content-Type: message/rfc822\n\n".utf8), Array("charset=ebcdic-xx".utf8),
        Array("Content-Transfer-Encoding: base64\n".utf8), Array("(((((((((((".utf8),
        Array("a:b:c:d:;;;,,,<<<>>>@@@".utf8), Array("filename*0*=x''%".utf8),
        Array("550-5.1.1 ".utf8), Array("<blockquote><<a href=".utf8), Array("&#xFFFFFFFFF;".utf8),
        Array("Final-Recipient: ;;;\nAction: \nStatus: 5.\n\n".utf8), Array("\n> \n".utf8),
    ]

    private func spoilt(_ source: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = source
        for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &dice)
            let end = min(bytes.count, at + Int.random(in: 0...40, using: &dice))
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: bytes.removeSubrange(at..<end)
            case 1: bytes[at] = UInt8.random(in: 0...255, using: &dice)
            case 2: bytes.insert(contentsOf: Self.scraps.randomElement(using: &dice) ?? [], at: at)
            case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
            default: bytes.removeSubrange(at...)
            }
        }
        return bytes
    }

    @Test(arguments: 0..<4)
    func `spoilt reports are read as something or refused`(round: Int) {
        var dice = Dice(state: UInt64(round))
        for sample in BounceSample.all {
            let bytes = spoilt(Array(sample.source.utf8), &dice)
            guard let message = try? IncomingMessage(bytes) else { continue }
            let reading = IncomingReading(message)
            if case .delivery(let report) = reading.kind { #expect(!report.outcomes.isEmpty) }
            #expect(ReplyText(message).text.utf8.count <= ReplyText.longest)
        }
    }

    @Test func `noise is read as something or refused`() {
        var dice = Dice(state: 42)
        for length in [1, 10, 100, 1_000, 100_000] {
            for _ in 0..<20 {
                let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) }
                guard let message = try? IncomingMessage(bytes) else { continue }
                #expect(!Self.isBelieved(IncomingReading(message)))
                #expect(ReplyText(message).text.utf8.count <= ReplyText.longest)
            }
        }
    }

    /// The same again and again.
    struct Nuisance: CustomTestStringConvertible {
        let unit: String
        let count: Int

        var text: String { String(repeating: unit, count: count) }
        var testDescription: String { "\(count) times \(unit)" }

        init(_ unit: String, _ count: Int = 5_000) {
            self.unit = unit
            self.count = count
        }
    }

    @Test(arguments: [
        Nuisance("("), Nuisance("a:"), Nuisance("<"), Nuisance("\"\\"), Nuisance("=?utf-8?q?a?= "),
        Nuisance(","), Nuisance("a@b,"), Nuisance("["), Nuisance(";a*0="), Nuisance("@"),
    ])
    func `a field that never ends is come through`(nuisance: Nuisance) throws {
        for name in ["From", "To", "Content-Type", "Content-Disposition", "References", "Subject"] {
            let source = "X-Mailer: x\n\(name): \(nuisance.text)\n\nx"
            let message = try IncomingMessage(Array(source.utf8))
            #expect(message.authors.count <= 2_000)
            #expect(message.references.count <= 500)
            _ = IncomingReading(message)
        }
    }

    @Test func `groups of addresses within each other are not followed`() throws {
        let source = "X-Mailer: x\nTo: \(Nuisance("a:", 50_000).text)\n\nx"
        #expect(try IncomingMessage(Array(source.utf8)).omitted == [.longField])
        let returned = "Return-Path: <>\nFrom: mailer-daemon@mail.test\n\nReceived: a\nTo: "
        _ = IncomingReading(
            try IncomingMessage(Array((returned + Nuisance("a:", 50_000).text).utf8)))
    }

    @Test(arguments: [
        Nuisance("<blockquote>"), Nuisance("<"), Nuisance("<a href=\""), Nuisance("&amp"),
        Nuisance("<ul><li>"), Nuisance("<!--"), Nuisance("<script>"), Nuisance("> "),
        Nuisance("Le 3 mars 2026 10:12 ", 2_000), Nuisance("-----Message d'origine\n", 2_000),
        Nuisance("De : a\nDate : b\n", 2_000), Nuisance("<a@b.test>:\n", 2_000),
        Nuisance("Final-Recipient: a\n\n", 2_000), Nuisance("\n"), Nuisance(" "),
    ])
    func `a text that never ends is come through`(nuisance: Nuisance) throws {
        for type in ["html", "plain"] {
            let source =
                "Content-Type: text/\(type)\nFrom: postmaster@mail.test\n\n\(nuisance.text)"
            let message = try IncomingMessage(Array(source.utf8))
            #expect(ReplyText(message).text.utf8.count <= ReplyText.longest)
            #expect(!Self.isBelieved(IncomingReading(message)))
        }
    }

    /// Whether something in it would be taken for an answer to one mail of ours.
    private static func isBelieved(_ reading: IncomingReading) -> Bool {
        !reading.traces.values(at: .addressee).isEmpty
    }
}
