package import Mail
import Synchronization

/// A server of SMTP that answers as it is told.
package final class FakeRelay: Sendable {
    package enum Answer: Sendable {
        case say(String)
        /// Says it and closes.
        case sayAndClose(String)
        case close
        case reset
        /// Reads on, never answers.
        case hang
    }

    /// What was heard.
    package struct Record: Sendable {
        package var commands: [String] = []
        /// As it came over the wire, with its doubled dots.
        package var messages: [[String]] = []
        package var connections = 0
    }

    package static let offer =
        "250-fake\r\n250-PIPELINING\r\n250-SIZE 1000000\r\n250-DSN\r\n250 8BITMIME"

    package var record: Record { kept.withLock { $0 } }
    private let kept: Recorder
    private let server: FakeServer

    /// - Parameters:
    ///   - answers: by the command's first word, `GREETING` and `.`; the last of several answers
    ///     stays.
    ///   - judge: asked first, for each command as it came; "." with the message's lines, and
    ///     "BODY" in the midst of it, where all that it can say is to end.
    package init(
        _ answers: [String: [Answer]] = [:], offer: String = FakeRelay.offer,
        judge: @escaping @Sendable (String, [String]) -> Answer? = { _, _ in nil }
    ) throws {
        let kept = Recorder(answers.merging(["EHLO": [.say(offer)]]) { first, _ in first }, judge)
        self.kept = kept
        server = try FakeServer { FakeRelay.serve($0, kept) }
    }

    package func relay(_ change: (inout SMTPTimeouts) -> Void = { _ in }) throws -> SMTPRelay {
        var timeouts = SMTPTimeouts()
        change(&timeouts)
        let server = try MailServer(host: "127.0.0.1", port: server.port, security: .none)
        return SMTPRelay(server, name: DomainName("client.test"), timeouts: timeouts)
    }

    private static let usual = [
        "GREETING": "220 fake ESMTP", "DATA": "354 go on", ".": "250 2.0.0 queued as 1",
        "QUIT": "221 bye", "HELO": "250 fake",
    ]

    private static func serve(_ peer: FakePeer, _ kept: Recorder) {
        kept.withLock { $0.connections += 1 }
        var (word, heard, lines) = ("GREETING", "GREETING", [String]())
        while true {
            switch kept.answer(to: word, heard, lines) ?? .say(usual[word] ?? "250 2.1.0 ok") {
            case .say(let text): peer.say(text)
            case .sayAndClose(let text): return peer.say(text)
            case .close: return
            case .reset: return peer.reset()
            case .hang: return peer.hang()
            }
            if word == "DATA", kept.isDataOpen {
                lines = []
                var isWhole = false
                while let line = peer.line() {
                    isWhole = line == "."
                    if isWhole { break }
                    lines.append(line)
                    if lines.count == 5, kept.isCut(lines) { return peer.reset() }
                }
                guard isWhole else { return }
                kept.withLock { [lines] in $0.messages.append(lines) }
                (word, heard) = (".", ".")
                continue
            }
            guard let line = peer.line() else { return }
            kept.withLock { $0.commands.append(line) }
            (word, heard) = (String(line.split(separator: " ").first ?? "").uppercased(), line)
        }
    }
}

/// What a `FakeRelay` heard and has yet to answer.
private final class Recorder: Sendable {
    private let record = Mutex(FakeRelay.Record())
    private let answers: Mutex<[String: [FakeRelay.Answer]]>
    private let last = Mutex<FakeRelay.Answer?>(nil)

    private let judge: @Sendable (String, [String]) -> FakeRelay.Answer?

    init(
        _ answers: [String: [FakeRelay.Answer]],
        _ judge: @escaping @Sendable (String, [String]) -> FakeRelay.Answer?
    ) {
        self.answers = Mutex(answers)
        self.judge = judge
    }

    func withLock<Value: Sendable>(_ body: (inout sending FakeRelay.Record) -> sending Value)
        -> Value
    {
        record.withLock { body(&$0) }
    }

    func answer(to word: String, _ heard: String, _ lines: [String]) -> FakeRelay.Answer? {
        let answer =
            judge(heard, lines)
            ?? answers.withLock { answers -> FakeRelay.Answer? in
                guard let next = answers[word]?.first else { return nil }
                if answers[word]?.count ?? 0 > 1 { answers[word]?.removeFirst() }
                return next
            }
        last.withLock { $0 = answer }
        return answer
    }

    func isCut(_ lines: [String]) -> Bool { judge("BODY", lines) != nil }

    /// Whether DATA was answered 354, as it is unless told otherwise.
    var isDataOpen: Bool {
        last.withLock { answer in
            guard case .say(let text) = answer else { return true }
            return text.hasPrefix("354")
        }
    }
}
