import Foundation
import Mail
import TestKit
import Testing

@Suite("A relay with TLS and a password", .timeLimit(.minutes(30)))
struct SMTPSecurityTests {
    private let certificates: Certificates
    private let amina = MailServer.Credentials(user: "amina", password: "pässe")

    init() throws { certificates = try Certificates() }

    private func connect(
        _ relay: SecureRelay, _ security: MailServer.Security, host: String = "localhost",
        as credentials: MailServer.Credentials? = nil, isTrusted: Bool = true
    ) throws -> SMTPConnection {
        let server = try MailServer(
            host: host, port: relay.port, security: security, credentials: credentials,
            authorities: isTrusted ? certificates.authority.certificate : nil)
        return try SMTPConnection(SMTPRelay(server))
    }

    /// Large enough for many records of TLS.
    private func send(over connection: SMTPConnection) throws {
        var letter = try Letters.message()
        letter.attachments = [
            MailAttachment(
                name: try HeaderText("a"), type: "text/plain",
                content: .bytes([UInt8](repeating: 46, count: 3_000_000)))
        ]
        let message = letter.composed
        let envelope = SMTPEnvelope(sender: nil, recipient: Letters.ben.address)
        for _ in 0..<2 {
            let reply = SMTPReply(code: 250, lines: ["\(message.size)"])
            #expect(connection.send(message, envelope) {} == .accepted(reply))
        }
    }

    @Test func `mail goes through TLS from the first byte, or from STARTTLS on`() throws {
        for (mode, security) in [(SecureRelay.Mode.tls, .tls), (.starttls, .startTLS)]
            as [(SecureRelay.Mode, MailServer.Security)]
        {
            let relay = try SecureRelay(mode, certificates.good, password: amina.password)
            let connection = try connect(relay, security, as: amina)
            #expect(connection.isEncrypted && connection.capabilities.pipelining)
            #expect(connection.capabilities.authentication == ["PLAIN", "LOGIN"])
            try send(over: connection)
            connection.quit()
        }
    }

    @Test func `a wrong certificate is refused, whatever is wrong with it`() throws {
        for (pair, isTrusted) in [
            (certificates.foreign, true), (certificates.old, true), (certificates.good, false),
        ] {
            for mode in [SecureRelay.Mode.tls, .starttls] {
                let relay = try SecureRelay(mode, pair)
                let error = #expect(throws: SMTPFailure.self) {
                    try connect(relay, mode == .tls ? .tls : .startTLS, isTrusted: isTrusted)
                }
                guard case .server(.wrongCertificate(let reason), at: .opening) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(!reason.isEmpty)
            }
        }
    }

    @Test func `where TLS is required, nothing goes without it`() throws {
        for mode in [SecureRelay.Mode.clear, .refusing] {
            let relay = try SecureRelay(mode, certificates.good, password: amina.password)
            #expect(throws: SMTPFailure.server(.encryptionNotOffered, at: .opening)) {
                try connect(relay, .startTLS, as: amina)
            }
        }
        let clear = try SecureRelay(.clear, certificates.good)
        guard
            case .server(.encryptionFailed, at: .opening) =
                #expect(throws: SMTPFailure.self, performing: { try connect(clear, .tls) })
        else {
            Issue.record("it went")
            return
        }
    }

    @Test func `where TLS is taken if offered, any certificate will do`() throws {
        let safe = try SecureRelay(.starttls, certificates.old)
        #expect(try connect(safe, .startTLSIfOffered, isTrusted: false).isEncrypted)
        let clear = try SecureRelay(.clear, certificates.old)
        #expect(try !connect(clear, .startTLSIfOffered).isEncrypted)
    }

    @Test func `a password that is refused is told from one that could not be checked`() throws {
        let relay = try SecureRelay(.tls, certificates.good, password: "another")
        let refused = MailServerError.passwordRefused(reply: "535 5.7.8 wrong")
        #expect(throws: SMTPFailure.server(refused, at: .opening)) {
            try connect(relay, .tls, as: amina)
        }
        let busy = try SecureRelay(.tls, certificates.good, password: "later")
        let unchecked = MailServerError.passwordUnchecked(reply: "454 4.7.0 not now")
        #expect(throws: SMTPFailure.server(unchecked, at: .opening)) {
            try connect(busy, .tls, as: amina)
        }
        let open = try SecureRelay(.tls, certificates.good)
        #expect(throws: SMTPFailure.server(.passwordNotAsked, at: .opening)) {
            try connect(open, .tls, as: amina)
        }
    }

    @Test func `a server that never agrees on TLS is left after its time`() throws {
        let server = try FakeServer { $0.freeze() }
        var relay = SMTPRelay(
            try MailServer(host: "127.0.0.1", port: server.port, security: .tls))
        relay.timeouts.opening = .milliseconds(300)
        #expect(throws: SMTPFailure.server(.timedOut, at: .opening)) {
            try SMTPConnection(relay)
        }
    }

    @Test func `a server is configured safely or not at all`() throws {
        func error(
            _ host: String, _ security: MailServer.Security,
            _ credentials: MailServer.Credentials? = nil
        ) -> MailServerError? {
            #expect(throws: MailServerError.self) {
                try MailServer(host: host, port: 25, security: security, credentials: credentials)
            }
        }
        for host in ["", "a b", "a\r\nb", "a\0", "a/b", "a@b", "x:1", "[::1]", "127.0.0.1\0"] {
            #expect(error(host, .tls) != nil)
        }
        #expect(error("relay.test", .none) != nil)
        #expect(error("relay.test", .startTLSIfOffered, amina) != nil)
        for text in ["a\0", "a\r\n", "\n"] {
            #expect(error("relay.test", .tls, .init(user: text, password: "a")) != nil)
            #expect(error("relay.test", .tls, .init(user: "a", password: text)) != nil)
        }
        #expect("\(amina)" == "credentials")
        #expect(try MailServer(host: "École.test", port: 1, security: .tls).host.hasPrefix("xn--"))
        let missing = try MailServer(
            host: "localhost", port: 1, security: .tls, authorities: "/nowhere.pem")
        let relay = try SecureRelay(.tls, certificates.good)
        let reached = try MailServer(
            host: "localhost", port: relay.port, security: .tls, authorities: missing.authorities)
        guard
            case .server(.configuration, at: .opening) =
                #expect(
                    throws: SMTPFailure.self, performing: { try SMTPConnection(SMTPRelay(reached)) }
                )
        else {
            Issue.record("it was read")
            return
        }
    }
}
