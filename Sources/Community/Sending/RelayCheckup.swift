import Foundation
import Mail

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
    /// Nobody waits longer for a page.
    private static let patience = Duration.seconds(10)

    package init(_ options: MailOptions) { self.options = options }

    package var findings: [Finding] { relay + mailbox }

    private var relay: [Finding] {
        var relay = options.relay
        (relay.timeouts.connect, relay.timeouts.opening) = (Self.patience, Self.patience)
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
        (account.timeouts.connect, account.timeouts.opening) = (Self.patience, Self.patience)
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
