import Foundation
import Mail
import TestKit
import Testing

@Suite("Sending to a real server", .timeLimit(.minutes(30))) struct SMTPSinkTests {
    /// Postfix's `smtp-sink`, which keeps what it is given in a folder.
    private final class Sink {
        let folder = try! TemporaryFolder()
        let port: UInt16
        private let program: RunningProgram

        init(_ options: [String] = []) throws {
            port = try RunningProgram.freePort()
            // As `postfix` if started by root, else as whoever runs the tests.
            let user = geteuid() == 0 ? ["-u", "postfix"] : []
            chmod(folder.path, 0o777)
            program = try RunningProgram(
                ["/usr/sbin/smtp-sink"] + user + ["-d", folder.path + "/mail."] + options
                    + ["127.0.0.1:\(port)", "100"])
            try program.listens(on: port)
        }

        var messages: [String] {
            get throws {
                try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
                    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
                }
            }
        }
    }

    @Test(arguments: [[], ["-p"], ["-e"], ["-8", "-N", "-E"]])
    func `what is sent arrives, whatever the server offers`(options: [String]) throws {
        let sink = try Sink(options)
        let server = try MailServer(host: "127.0.0.1", port: sink.port, security: .none)
        let connection = try SMTPConnection(SMTPRelay(server))
        var letter = try Letters.message(text: ".\n..\nFrom\nÉlise\n", html: "<p>.</p>")
        letter.attachments = [
            MailAttachment(
                name: try HeaderText("é.bin"), type: "a/b",
                content: .bytes([UInt8](repeating: 0, count: 500_000)))
        ]
        let envelope = SMTPEnvelope(
            sender: try MailAddress("token@parvis.test"), recipient: Letters.ben.address,
            identity: try EnvelopeID("abc"), notifications: [.success])
        for _ in 0..<3 {
            guard case .accepted = connection.send(letter.composed, envelope, beforeDot: {}) else {
                Issue.record("not accepted")
                return
            }
        }
        connection.quit()
        let lines = String(decoding: try letter.composed.bytes(), as: UTF8.self)
            .replacing("\r\n", with: "\n")
        let messages = try sink.messages
        #expect(messages.count == 3)
        for message in messages { #expect(message.contains(lines)) }
    }
}
