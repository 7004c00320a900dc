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
        _ files: [MailReply.Attachment] = []
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
                    subject: "Re: Réunion", text: text, isCut: false, attachments: files,
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

    @Test func `a file that is not taken does not keep the words back`() throws {
        let id = try post.write("Réunion", to: [.loic])
        let file = MailReply.Attachment(name: "virus.exe", type: "x/y", bytes: [0x4D, 0x5A, 0, 1])
        #expect(try reply(id, "Je viens.", by: .loic, [file]) == .posted)
        let page = try post.read(id, as: .amina)
        #expect(page.words.contains("Je viens") && !page.words.contains("virus.exe"))
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
