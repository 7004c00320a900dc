import Foundation
import Mail
import TestKit
import Testing

@Suite("Mail on the command line", .serialized) final class MailCommandTests {
    private let folder =
        FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/data", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func config(_ more: String = "") throws -> String {
        let file = folder + "/parvis.json5"
        let text = "{ address: \"http://localhost\", data: \"\(folder)/data\", \(more) }"
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }

    private func ingest(_ mail: String) throws -> ChildProcess.Ending {
        try Data(mail.utf8).write(to: URL(filePath: folder + "/mail"))
        let command = "\(RealProgram.program) ingest --config \(folder)/parvis.json5"
        return try ChildProcess(
            "sh", ["-c", "\(command) < \(folder)/mail"], environment: ["PATH": "/usr/bin:/bin"]
        ).end()
    }

    private func waiting() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/data/incoming/new")
    }

    /// To an address with a token.
    private func answer(_ subject: String) -> String {
        let token = String(repeating: "0a", count: 16)
        return "To: retour+\(token)@exemple.test\nSubject: \(subject)\n\nBonjour"
    }

    @Test func `a mail that is piped in lies whole on the disk`() throws {
        _ = try config()
        #expect(try ingest(answer("un")).code == 0)
        #expect(try ingest(answer("deux")).code == 0)
        let names = try waiting().sorted()
        #expect(names.count == 2)
        let first = FileManager.default.contents(atPath: folder + "/data/incoming/new/" + names[0])
        #expect(first == Data(answer("un").utf8))
    }

    @Test func `a person who writes to the address of answers is told by the mail server`() throws {
        _ = try config()
        let ending = try ingest("From: eve@exemple.test\nSubject: Bonjour\n\nUn rendez-vous ?")
        #expect(ending.code == 67)
        #expect(ending.said.contains("Personne ne lit cette adresse"))
        let isEmpty = !FileManager.default.fileExists(atPath: folder + "/data/incoming/new")
        #expect(try isEmpty || waiting().isEmpty)
    }

    @Test func `where it cannot be kept, the mail server keeps it`() throws {
        _ = try config()
        try FileManager.default.removeItem(atPath: folder + "/data")
        #expect(try ingest(answer("un")).code == 75)
        _ = try config("mistake: 1")
        #expect(try ingest(answer("un")).code == 75)
    }

    @Test func `the relay is looked at, and a mail sent if one asks`() throws {
        let relay = try FakeRelay()
        let port = try relay.relay().server.port
        let file = try config(
            "mailHost: \"127.0.0.1\", mailPort: \(port), mailSecurity: \"none\", "
                + "mailFrom: \"parvis@exemple.test\"")
        let checked = try RealProgram.run(
            "mail", "check", "--config", file, "--to", "ada@exemple.test")
        #expect(checked.code == 0)
        #expect(checked.said.contains("ok     relay: 127.0.0.1:\(port)"))
        #expect(checked.said.contains("ok     a mail to ada@exemple.test: 250"))
        #expect(checked.said.contains("v=spf1") && checked.said.contains("v=DMARC1"))
        #expect(relay.record.messages.count == 1)
    }

    @Test func `a mail that cannot be sent without a relay is wrong`() throws {
        let file = try config()
        let checked = try RealProgram.run(
            "mail", "check", "--config", file, "--to", "ada@exemple.test")
        #expect(checked.code == 1)
        #expect(checked.said.contains("wrong  no mail was sent to ada@exemple.test"))
    }

    @Test func `what a relay refuses is said in a sentence, with its own words`() throws {
        let closing = try FakeRelay(["RCPT": [.sayAndClose("421 4.3.2 come back later")]])
        let shut = try FakeRelay(["GREETING": [.say("554 5.3.2 no service here")]])
        for (relay, sentence, said) in [
            (closing, "the server closes the connection", "421 4.3.2 come back later"),
            (shut, "the server refuses to serve", "554 5.3.2 no service here"),
        ] {
            let port = try relay.relay().server.port
            let file = try config(
                "mailHost: \"127.0.0.1\", mailPort: \(port), mailSecurity: \"none\", "
                    + "mailFrom: \"parvis@exemple.test\"")
            let checked = try RealProgram.run(
                "mail", "check", "--config", file, "--to", "ada@exemple.test")
            #expect(checked.code == 1)
            #expect(checked.said.contains(sentence) && checked.said.contains(said))
            #expect(!checked.said.contains("SMTPFailure") && !checked.said.contains("reply:"))
        }
    }

    @Test func `each command tells how it is used`() throws {
        for words in [["demo", "--help"], ["mail", "check", "--help"], ["mail", "--help"]] {
            let told = try RealProgram(words).end()
            #expect(told.code == 0)
            #expect(told.said.contains("parvis \(words[0])") && !told.said.contains("parvis init"))
        }
    }

    @Test func `a mail server that cannot be used stops the start in a sentence`() throws {
        let file = try config(
            "mailHost: \"192.0.2.1\", mailSecurity: \"none\", "
                + "mailFrom: \"parvis@exemple.test\"")
        let checked = try RealProgram.run("mail", "check", "--config", file)
        #expect(checked.code == 1)
        #expect(checked.complained.contains("without TLS only this machine is served"))
        #expect(!checked.complained.contains("configuration(reason"))
    }

    @Test func `a relay that is not there is wrong, none at all is not`() throws {
        let none = try RealProgram.run("mail", "check", "--config", try config())
        #expect(none.code == 0 && none.said.contains("no mailHost"))
        let port = try RunningProgram.freePort()
        let file = try config(
            "mailHost: \"127.0.0.1\", mailPort: \(port), mailSecurity: \"none\", "
                + "mailFrom: \"parvis@exemple.test\"")
        let gone = try RealProgram.run("mail", "check", "--config", file)
        #expect(gone.code == 1 && gone.said.contains("wrong  relay"))
    }
}
