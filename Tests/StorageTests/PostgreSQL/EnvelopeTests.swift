import Testing

@testable import Storage

@Suite("A message between servers") struct EnvelopeTests {
    private func pass(_ message: Message, through opener: inout Envelope.Opener) -> [Message] {
        Envelope.seal(message, from: "one").compactMap { opener.open($0) }
    }

    @Test(arguments: ["", "a", "été\u{1F}\u{1F}", String(repeating: "œ\n", count: 20_000)])
    func `arrives whole, however long`(_ text: String) {
        var opener = Envelope.Opener(own: "two")
        let message = Message(channel: "space 1", text: text)
        #expect(pass(message, through: &opener) == [message])
        let notices = Envelope.seal(message, from: "one")
        #expect(notices.allSatisfy { $0.utf8.count < 8_000 })
    }

    @Test func `is not heard by the server that sent it`() {
        var opener = Envelope.Opener(own: "one")
        #expect(pass(Message(channel: "a", text: "b"), through: &opener).isEmpty)
    }

    @Test func `what nobody of ours wrote is passed over`() {
        var opener = Envelope.Opener(own: "two")
        for notice in ["", "hello", "\u{1F}\u{1F}\u{1F}\u{1F}", "a\u{1F}b\u{1F}1\u{1F}1\u{1F}c"] {
            #expect(opener.open(notice) == nil)
        }
    }
}
