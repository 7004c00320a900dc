import Foundation
import Mail
import Testing

@Suite("Bodies of a message") struct BodyTests {
    private static let texts = [
        "", "Bonjour", "Bonjour à vous.\nÀ bientôt\n", ".\n..\n.x\n",
        "From here\n>From there\n\nFrom \n", "blank \ntab\t\n\n\n  end  ", "a=b=c\n--=_m_x--\n",
        String(repeating: "<p>é</p>", count: 4_000), String(repeating: "x", count: 3_000),
        String(repeating: "Ωμέγα ", count: 500), String(repeating: "\u{1F468}", count: 300),
        "\0\u{1}\u{7F}",
        String(repeating: "a", count: 75) + " \n" + String(repeating: "b", count: 76),
        String(repeating: "a ", count: 37) + ".b From c",
    ]

    @Test(arguments: texts)
    func `a text is read as it was written, in lines that no server alters`(text: String) throws {
        var message = try Letters.message(text: text, html: "<p>\(text)</p>")
        for html in ["<p>\(text)</p>", nil] {
            message.html = html
            try check(message)
        }
    }

    private func check(_ message: MailMessage) throws {
        let read = try ReadMessage(message)
        #expect(read.defects == [])
        #expect(read.parts.map(\.type) == (message.html == nil ? ["text/plain"] : both))
        #expect(read.parts[0].content == ended(message.text))
        if let html = message.html { #expect(read.parts[1].content == ended(html)) }
        let bytes = try message.composed.bytes()
        #expect(bytes.count == message.composed.size)
        #expect(bytes.allSatisfy { $0 < 127 && $0 > 31 || $0 == 13 || $0 == 10 })
        #expect(bytes.suffix(2) == [13, 10])
        let lines = try Letters.lines(message)
        for line in lines {
            #expect(line.utf8.count <= 76)
            #expect(!line.hasPrefix(".") && !line.hasPrefix("From ") && !line.contains("\n"))
        }
        #expect(lines.allSatisfy { $0.last != " " || $0.hasPrefix("Subject:") })
    }

    private let both = ["text/plain", "text/html"]

    private func ended(_ text: String) -> String {
        text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    }

    @Test func `every end of a line is one`() throws {
        let read = try ReadMessage(Letters.message(text: "a\r\nb\rc\nd\r\r\ne"))
        #expect(read.parts[0].content == "a\nb\nc\nd\n\ne\n")
    }

    @Test func `the same message is the same to the byte`() throws {
        let message = try Letters.message(html: "<p>a</p>")
        #expect(try message.composed.bytes() == message.composed.bytes())
    }
}
