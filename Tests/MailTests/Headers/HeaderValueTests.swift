import Mail
import Testing

@Suite("Values of headers") struct HeaderValueTests {
    private static let hostile = [
        "\r\nBcc: x@x.example", "\n", "\r", "\0", "\u{7F}", "\u{85}", "\t",
    ]

    @Test(arguments: hostile)
    func `none holds a control byte`(bytes: String) {
        let text = "a" + bytes + "b"
        #expect(throws: HeaderError.control) { try HeaderText(text) }
        #expect(throws: HeaderError.form) { try MessageID("\(text)@x.example") }
        #expect(throws: HeaderError.form) {
            try ListUnsubscribe("https://x.example/\(text)", isOneClick: true)
        }
        #expect(throws: HeaderError.form) { try HeaderField(text, HeaderText("a")) }
    }

    @Test func `a text is bounded`() {
        #expect(throws: HeaderError.tooLong) {
            try HeaderText(String(repeating: "a", count: HeaderText.most + 1))
        }
    }

    @Test func `a message's name is taken with its brackets or without`() throws {
        #expect(try MessageID("<a@x>") == MessageID("a@x"))
        #expect(try MessageID("a@x").description == "<a@x>")
        for text in ["", "<>", "a b@x", "<a@x", "a@x> <b@x", "é@x"] {
            #expect(throws: HeaderError.form) { try MessageID(text) }
        }
    }

    @Test func `a header that the composition writes cannot be given again`() throws {
        for name in ["Subject", "BCC", "content-type", "Received"] {
            #expect(throws: HeaderError.written) { try HeaderField(name, HeaderText("a")) }
        }
        #expect(throws: HeaderError.form) { try HeaderField("X-A:", HeaderText("a")) }
        #expect(throws: Never.self) { try HeaderField("List-Id", HeaderText("<a.x.example>")) }
    }

    @Test func `one click is only for a safe address`() {
        #expect(throws: HeaderError.form) {
            try ListUnsubscribe("http://x.example/", isOneClick: true)
        }
        #expect(throws: HeaderError.form) {
            try ListUnsubscribe("javascript:x", isOneClick: false)
        }
    }
}
