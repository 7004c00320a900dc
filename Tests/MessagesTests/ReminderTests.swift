import Community
import Foundation
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("Reminding of a message") struct ReminderTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func remind(_ id: Letter.ID) throws -> Int {
        let answer = try post.town.visit(as: .amina).post(
            MessagesPaths.reminder(id, in: post.space))
        try post.town.runJobs()
        return answer.status
    }

    private func calls(_ id: Letter.ID) throws -> String {
        try post.town.visit(as: .amina).get(MessagesPaths.calls(id, in: post.space)).words
    }

    @Test func `nobody is reminded before the first mail has left`() throws {
        let id = try post.write("Convocation", to: [.loic, .sofia], ["receipt": "1"])
        let waiting = try post.record(id)
        #expect(waiting.words.contains("ne sont pas encore partis"))
        #expect(!waiting.words.contains("Relancer"))
        #expect(try remind(id) == 409)
        #expect(try post.mails(to: .loic).count == 1)
        try post.handOver()
        #expect(try post.record(id).words.contains("Relancer 2 personnes"))
        #expect(try remind(id) == 303)
        #expect(try post.mails(to: .loic).count == 2)
    }

    @Test func `the button counts those whom the mails go to`() throws {
        let id = try post.write("Convocation", to: [.loic, .sofia, .denis], ["receipt": "1"])
        try post.handOver()
        try post.tell(.failed, id, of: .sofia, by: .report, because: .noSuchAddress)
        let record = try post.record(id).words
        #expect(record.contains("3 personnes n’ont pas encore accusé réception"))
        #expect(record.contains("Relancer 2 personnes"))
        #expect(try remind(id) == 303)
        #expect(try post.count("SELECT COUNT(*) FROM outbox WHERE kind = 'letterReminder'") == 2)
    }

    @Test func `whoever answered by mail is neither reminded nor called`() throws {
        let id = try post.write("Convocation", to: [.loic, .sofia], ["receipt": "1"])
        try post.handOver()
        let loic = try post.town.person(.loic)
        try post.town.site.database.write {
            try CopyStore(db: $0).noteAnswered(id, by: loic, from: .mail, at: post.town.now)
        }
        let record = try post.record(id).words
        #expect(record.contains("1 personne n’a pas encore accusé réception"))
        #expect(record.contains("1 personne a répondu par courriel, sans presser le bouton"))
        #expect(record.contains("Relancer 1 personne"))
        #expect(try !calls(id).contains("Loïc") && calls(id).contains("Sofia"))
        #expect(try remind(id) == 303)
        #expect(try post.mails(to: .loic).count == 1)
        #expect(try post.mails(to: .sofia).count == 2)
    }

    @Test func `who gets no mail has the message here, whatever the reason, and is not reminded`()
        throws
    {
        let amina = try post.town.person(.amina)
        try post.town.visit(as: .loic).post("/\(post.space.slug)/members/\(amina)/mute")
        let first = try post.write("Réunion", to: [.sofia])
        try post.town.visit(as: .sofia).post(
            MessagesPaths.muting(try post.letter(first).thread, in: post.space))
        try post.answer(first, "Et encore.", by: .amina)
        let muting = try post.write("Convocation", to: [.loic, .denis], ["receipt": "1"])
        try post.handOver()
        let record = try post.record(muting).words
        #expect(record.contains("Sur la plateforme") && record.contains("Inconnu 2"))
        #expect(!record.contains("En attente"))
        #expect(record.contains("Relancer 1 personne"))
        #expect(try remind(muting) == 303)
        #expect(try post.mails(to: .loic).isEmpty)
        let second = Letter.ID(rawValue: first.rawValue + 1)
        #expect(try post.record(second).words.contains("Sur la plateforme"))
    }
}
