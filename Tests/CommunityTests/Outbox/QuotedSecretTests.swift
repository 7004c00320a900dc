import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("What an answer by mail brings along") struct QuotedSecretTests {
    let marks: Postmarks

    init() throws { marks = try Postmarks(SendingTown()) }

    private func refusals() throws -> [String] {
        try marks.here.town.site.database.read {
            try Outbox(db: $0).newest(100).filter { $0.kind == "reply-refused" }.map(\.body)
        }
    }

    /// The answer with files below it.
    private func answer(_ text: String, _ files: [String], html: String = "") -> String {
        let plain = "--x\nContent-Type: text/plain; charset=utf-8\n\n\(text)\n"
        let rich = html.isEmpty ? "" : "--x\nContent-Type: text/html; charset=utf-8\n\n\(html)\n"
        return """
            From: Amina <\(Resident.amina.email)>
            To: \(marks.address())
            Subject: Re: Bonjour
            Message-ID: <\(UUID().uuidString)@boite.test>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            \(plain)\(rich)\(files.map { "--x\n\($0)\n" }.joined())--x--
            """
    }

    private static func file(_ type: String, _ name: String, _ fields: String = "") -> String {
        "Content-Type: \(type); name=\"\(name)\"\n"
            + "Content-Disposition: attachment; filename=\"\(name)\"\n\(fields)\nabc"
    }

    @Test func `who quotes the mail does not give away the links that act in their name`() throws {
        let secret = "Zm9sbG93.7xmdA-_" + String(repeating: "k", count: 30)
        for place in ["/mail-choice/", "%2Fmail-choice%2F", "%2fmail-choice%2f"] {
            try marks.take(marks.reply("Voir https://parvis.test\(place)\(secret) et la suite"))
        }
        let heard = try marks.here.post.heard().joined()
        #expect(!heard.contains("7xmdA") && heard.contains("et la suite"))
        #expect(heard.contains("/mail-choice/…"))
    }

    @Test func `an address that only looks like one of them is kept`() throws {
        try marks.take(marks.reply("Voir https://ailleurs.test/mail-choice/aide"))
        #expect(try marks.here.post.heard().joined().contains("/mail-choice/aide"))
    }

    @Test func `what a mail program adds by itself is no file of theirs`() throws {
        let html = "Oui <img src=\"cid:logo@x\">"
        try marks.take(
            answer(
                "Oui",
                [
                    Self.file("application/pkcs7-signature", "smime.p7s"),
                    Self.file("application/pgp-signature", "signature.asc"),
                    Self.file("application/ms-tnef", "winmail.dat"),
                    Self.file("image/png", "image001.png", "Content-ID: <logo@x>\n"),
                    Self.file("text/plain", "notes.txt"),
                ], html: html))
        #expect(try marks.here.post.heard() == ["accepted « Oui » notes.txt answered"])
    }

    @Test func `more files than are taken are refused, none is lost in silence`() throws {
        try marks.take(answer("Oui", (1...21).map { Self.file("text/plain", "f\($0).txt") }))
        #expect(try refusals().first?.contains("Plus de 20\u{A0}fichiers") == true)
        #expect(try marks.here.post.heard() == ["accepted"])
    }
}
