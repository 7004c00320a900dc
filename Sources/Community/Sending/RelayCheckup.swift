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
        /// What is wrong, if it is.
        package let trouble: RelayTrouble?

        init(what: String, isWell: Bool, detail: String, trouble: RelayTrouble? = nil) {
            (self.what, self.isWell, self.detail, self.trouble) = (what, isWell, detail, trouble)
        }
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
            return [Self.finding("relay", place, RelayTrouble(error))]
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
            return [Self.finding("mailbox", place, RelayTrouble(error))]
        }
    }

    private static func finding(_ what: String, _ place: String, _ trouble: RelayTrouble) -> Finding
    {
        let detail = trouble.said.isEmpty ? place : "\(place): \(trouble.said)"
        return Finding(what: what, isWell: false, detail: detail, trouble: trouble)
    }
}
