import Dispatch
import Mail
import Synchronization

/// Looks at the relay and the mailbox as they are now, for whoever sets them up.
package struct RelayCheckup: Sendable {
    /// One thing that was looked at.
    package struct Finding: Equatable, Sendable {
        /// The key of its word: `relay`, `encryption`, `offers`, `mailbox`.
        package let what: String
        package let isWell: Bool
        /// For people who know mail; in no language.
        package let detail: String
    }

    private let options: MailOptions
    private let patience: Duration

    /// - Parameter patience: how long each of both is waited for; they are asked at once, and to
    ///   say goodbye may take as long again.
    package init(_ options: MailOptions, patience: Duration) {
        self.options = options
        self.patience = patience
    }

    package var findings: [Finding] {
        let found = Mutex<[Int: [Finding]]>([:])
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            let some = number == 0 ? relay : mailbox
            found.withLock { $0[number] = some }
        }
        return found.withLock { ($0[0] ?? []) + ($0[1] ?? []) }
    }

    private var relay: [Finding] {
        var relay = options.relay
        (relay.timeouts.connect, relay.timeouts.opening) = (patience, patience)
        relay.timeouts.quit = patience / 2
        let place = "\(relay.server.host):\(relay.server.port)"
        do throws(SMTPFailure) {
            let connection = try SMTPConnection(relay)
            defer { connection.quit() }
            return [
                Finding(what: "relay", isWell: true, detail: place),
                Finding(
                    what: "encryption", isWell: connection.isEncrypted || Self.isLocal(relay),
                    detail: connection.isEncrypted ? "TLS" : "-"),
                Finding(
                    what: "offers", isWell: connection.capabilities.dsn,
                    detail: connection.capabilities.lines.joined(separator: ", ")),
            ]
        } catch {
            return [Finding(what: "relay", isWell: false, detail: "\(place): \(error.words)")]
        }
    }

    private static func isLocal(_ relay: SMTPRelay) -> Bool { relay.server.security == .none }

    private var mailbox: [Finding] {
        guard var account = options.mailbox else { return [] }
        (account.timeouts.connect, account.timeouts.opening) = (patience, patience)
        (account.timeouts.command, account.timeouts.logout) = (patience / 2, patience / 2)
        let place = "\(account.server.host):\(account.server.port) \(options.folder)"
        do throws(IMAPFailure) {
            let mailbox = try IMAPMailbox(account, options.folder)
            defer { mailbox.logout() }
            return [
                Finding(what: "mailbox", isWell: true, detail: "\(place) (\(mailbox.count))")
            ]
        } catch {
            return [Finding(what: "mailbox", isWell: false, detail: "\(place): \(error)".oneLine)]
        }
    }
}
