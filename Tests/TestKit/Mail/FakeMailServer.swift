package import Mail
import Synchronization

/// A server of IMAP that answers as it is told, and asks for no password.
package final class FakeMailServer: Sendable {
    package enum Answer: Sendable {
        /// Lines, in which `TAG` is the command's.
        case say(String)
        case close
        case hang
    }

    package var commands: [String] { heard.withLock { $0 } }
    private let heard: Heard
    private let server: FakeServer

    /// - Parameter answers: by the command without its tag, or its first words; `GREETING` first.
    package init(_ answers: [String: Answer], offers: String = "IDLE MOVE UIDPLUS") throws {
        let usual: [String: Answer] = [
            "GREETING": .say("* OK ready"),
            "CAPABILITY": .say("* CAPABILITY IMAP4rev1 \(offers)\r\nTAG OK done"),
            "SELECT": .say("* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\nTAG OK [READ-WRITE] done"),
            "LOGOUT": .say("* BYE bye\r\nTAG OK done"),
        ]
        let answers = answers.merging(usual) { first, _ in first }
        let heard = Heard()
        self.heard = heard
        server = try FakeServer { FakeMailServer.serve($0, answers, heard) }
    }

    package func account(_ command: Duration = .seconds(60)) throws -> IMAPAccount {
        var timeouts = IMAPAccount.Timeouts()
        timeouts.command = command
        timeouts.opening = command
        timeouts.logout = command
        return IMAPAccount(
            try MailServer(host: "127.0.0.1", port: server.port, security: .none),
            timeouts: timeouts)
    }

    private static func serve(_ peer: FakePeer, _ answers: [String: Answer], _ heard: Heard) {
        var (tag, command) = ("", "GREETING")
        while true {
            let known = answers.keys.filter(command.hasPrefix).max { $0.count < $1.count }
            switch known.flatMap({ answers[$0] }) ?? .say("TAG OK done") {
            case .say(let text): peer.say(text.replacing("TAG", with: tag))
            case .close: return
            case .hang: return peer.hang()
            }
            guard let line = peer.line() else { return }
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { tag = String(parts[0]) }
            command = String(parts.last ?? "")
            heard.withLock { $0.append(command) }
        }
    }
}

private final class Heard: Sendable {
    private let commands = Mutex<[String]>([])

    func withLock<Value: Sendable>(_ body: (inout sending [String]) -> sending Value) -> Value {
        commands.withLock { body(&$0) }
    }
}
