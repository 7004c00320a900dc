import Foundation
import Storage
import TestKit
import Testing

@testable import Community
@testable import Messages

@Suite("Answering by mail") struct ReplyByMailTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func reply(
        _ id: Letter.ID, _ text: String, by resident: Resident, as other: Resident? = nil,
        _ files: [MailReply.Attachment] = [], isCut: Bool = false
    ) throws -> ReplyVerdict {
        let (person, writer) = (
            try post.town.person(resident), try post.town.person(other ?? resident)
        )
        let desk = try #require(
            post.town.site.declarations.find(ReplyDesk.self, "messages.copy"))
        return try post.town.site.database.write { db in
            let copy = try CopyStore(db: db).id(of: id, for: person)
            let mail = try #require(try CopyStore(db: db).mail(of: id, for: person))
            return try desk.receive(
                MailReply(
                    site: post.town.site, db: db, now: post.town.now, mail: mail,
                    origin: MailOrigin("messages.copy", copy.rawValue), person: writer,
                    subject: "Re: Réunion", text: text, isCut: isCut, attachments: files,
                    thread: MailThread(inReplyTo: "<a@b>")))
        }
    }

    @Test func `it comes back into the conversation, with its files`() throws {
        let id = try post.write("Réunion", to: [.loic, .sofia], ["receipt": "1"])
        let file = MailReply.Attachment(
            name: "réponse.txt", type: "text/plain", bytes: Array("Présent.".utf8))
        #expect(try reply(id, "Je viens, à jeudi.", by: .loic, [file]) == .posted)
        let page = try post.read(id, as: .amina)
        #expect(page.words.contains("Je viens, à jeudi") && page.words.contains("réponse.txt"))
        #expect(try post.step(id, of: .loic) == .answered)
        #expect(try !post.read(id, as: .sofia).words.contains("Je viens"))
    }

    @Test func `a file that is not taken sends the answer back, with the reason`() throws {
        let id = try post.write("Réunion", to: [.loic])
        let file = MailReply.Attachment(name: "virus.exe", type: "x/y", bytes: [0x4D, 0x5A, 0, 1])
        #expect(
            try reply(id, "Je viens.", by: .loic, [file])
                == .refused(because: "messages.reply.file", names: "virus.exe"))
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 1)
    }

    @Test func `a file without a word is an answer`() throws {
        let id = try post.write("Réunion", to: [.loic])
        let file = MailReply.Attachment(
            name: "bulletin.txt", type: "text/plain", bytes: Array("Oui.".utf8))
        #expect(try reply(id, "", by: .loic, [file]) == .posted)
        let page = try post.read(id, as: .amina)
        #expect(page.words.contains("bulletin.txt") && page.words.contains("Le fichier joint"))
    }

    @Test func `what was cut is sent back whole`() throws {
        let id = try post.write("Réunion", to: [.loic])
        let verdict = try reply(id, "Je viens", by: .loic, isCut: true)
        #expect(verdict != .posted)
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 1)
    }

    @Test func `it says that somebody answered, and is no receipt`() throws {
        let id = try post.write("Réunion", to: [.loic], ["receipt": "1"])
        #expect(try reply(id, "Je viens.", by: .loic) == .posted)
        let acknowledged = "SELECT COUNT(*) FROM letter_copy WHERE acknowledged_at > 0" as SQL
        #expect(try post.count(acknowledged) == 0)
        let record = try post.record(id)
        #expect(record.words.contains(/Réponse lundi [^A-Z]*par un courriel reçu/))
        #expect(record.words.contains("Accusés de réception 0 Réponses 1"))
    }

    @Test func `an official notice is acknowledged before it is answered`() throws {
        let id = try post.write(
            "Avis", to: [.loic], by: .malik, ["receipt": "1", "official": "1"])
        #expect(
            try reply(id, "Je n’arrive pas à l’ouvrir.", by: .loic)
                == .refused(because: "messages.why.veiled"))
        #expect(try post.step(id, of: .loic) == .waiting)
        _ = try post.acknowledge(id, by: .loic)
        #expect(try reply(id, "C’est lu.", by: .loic) == .posted)
    }

    @Test func `programs that answer each other come to an end`() throws {
        let id = try post.write("Réunion", to: [.loic])
        for _ in 0..<ReplyCounter.mostInThread {
            #expect(try reply(id, "Je suis absent.", by: .loic) == .posted)
        }
        #expect(
            try reply(id, "Je suis absent.", by: .loic)
                == .refused(because: "messages.reply.tooMany"))
    }

    @Test func `an empty one, or one of whoever has left, is refused with a reason`() throws {
        let id = try post.write("Réunion", to: [.loic, .sofia])
        #expect(try reply(id, "\n", by: .loic) == .refused(because: "messages.reply.empty"))
        #expect(
            try reply(id, "Moi ?", by: .loic, as: .sofia)
                == .refused(because: "messages.reply.gone"))
        try post.leave(.loic)
        #expect(
            try reply(id, "Encore là ?", by: .loic)
                == .refused(because: "messages.reply.gone"))
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 1)
    }
}
