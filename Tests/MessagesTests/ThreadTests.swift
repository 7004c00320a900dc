import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("A conversation") struct ThreadTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    @Test func `an answer goes to the writer alone, and the others do not see it`() throws {
        let id = try post.write("Réunion", to: [.loic, .sofia])
        #expect(try post.answer(id, "Je serai en retard.", by: .loic).status == 303)
        #expect(try post.read(id, as: .amina).words.contains("Je serai en retard"))
        #expect(try !post.read(id, as: .sofia).words.contains("Je serai en retard"))
        #expect(try post.mails(to: .sofia).count == 1)
        #expect(try post.mails(to: .amina).map(\.subject) == ["Réunion"])
    }

    @Test func `it goes to all only where its writer said so`() throws {
        let closed = try post.write("Fermé", to: [.loic, .sofia])
        try post.answer(closed, "À tous ?", by: .loic, toAll: true)
        #expect(try !post.read(closed, as: .sofia).words.contains("À tous ?"))
        let open = try post.write("Ouvert", to: [.loic, .sofia], ["answers_go": "all"])
        let page = try post.read(open, as: .loic)
        #expect(page.words.contains("À tout le monde\u{A0}: Amina Haddad, Sofia Martins"))
        try post.answer(open, "Bonjour à tous.", by: .loic, toAll: true)
        #expect(try post.read(open, as: .sofia).words.contains("Bonjour à tous"))
        #expect(try post.read(open, as: .amina).words.contains("Bonjour à tous"))
        try post.answer(open, "Rien que pour toi.", by: .sofia)
        #expect(try !post.read(open, as: .loic).words.contains("Rien que pour toi"))
    }

    @Test func `one goes on with one's own message for those who had it`() throws {
        let id = try post.write("Réunion", to: [.loic, .sofia])
        #expect(try post.read(id, as: .amina).words.contains("aux mêmes 2 personnes"))
        try post.answer(id, "La salle change.", by: .amina)
        #expect(try post.read(id, as: .loic).words.contains("La salle change"))
        #expect(try post.read(id, as: .sofia).words.contains("La salle change"))
    }

    @Test func `a partner answers what they got, and writes to nobody else`() throws {
        let id = try post.write("Bilan", to: [.region])
        #expect(try post.answer(id, "Bien reçu.", by: .region).status == 303)
        #expect(try post.read(id, as: .amina).words.contains("Bien reçu"))
        let form = try post.form("Réunion", to: [.loic])
        let refused = try post.town.visit(as: .region)
            .post(MessagesPaths.sent(in: post.space), form)
        #expect(refused.status == 403)
    }

    @Test func `nobody answers what they did not get, nor in another thread`() throws {
        let id = try post.write("Réunion", to: [.loic])
        let other = try post.write("Autre", to: [.sofia])
        for resident in [Resident.sofia, .malik, .claire] {
            #expect(try post.answer(id, "Tiens.", by: resident).status == 404, "\(resident)")
        }
        let thread = try post.letter(id).thread
        let crossed = try post.town.visit(as: .loic).post(
            MessagesPaths.answers(thread, in: post.space),
            ["text": "Ailleurs", "answers": other.description])
        #expect(crossed.status == 404)
        #expect(try post.count("SELECT COUNT(*) FROM letter") == 2)
    }

    @Test func `an answer to somebody who has left says so, and is not lost`() throws {
        let id = try post.write("Réunion", to: [.loic])
        try post.leave(.amina)
        let refused = try post.answer(id, "Trop tard ?", by: .loic)
        #expect(refused.status == 409 && refused.text.contains("Trop tard ?"))
    }

    @Test func `whoever is taken out of the space sees nothing of it any more`() throws {
        let id = try post.write("Réunion", to: [.loic, .sofia], ["receipt": "1"])
        let link = try post.link(id, of: .loic)
        try post.leave(.loic)
        #expect(try post.read(id, as: .loic).status == 404)
        #expect(try post.town.guest().get(link).status == 404)
        #expect(try post.town.guest().post(link).status == 404)
        #expect(try post.step(id, of: .loic) == .waiting)
    }

    @Test func `whoever hears no more of a thread gets no mail, and no mark`() throws {
        let id = try post.write("Réunion", to: [.loic])
        let muting = MessagesPaths.muting(try post.letter(id).thread, in: post.space)
        _ = try post.read(id, as: .loic)
        #expect(try post.town.visit(as: .loic).post(muting).status == 303)
        try post.answer(id, "Encore moi.", by: .amina)
        #expect(try post.mails(to: .loic).count == 1)
        #expect(try post.read(id, as: .loic).words.contains("Encore moi"))
        #expect(try post.town.visit(as: .loic).delete(muting).status == 303)
        try post.answer(id, "Et encore.", by: .amina)
        #expect(try post.mails(to: .loic).count == 2)
    }

    @Test func `who does not wish to read somebody gets no mail of them, and sees them folded`()
        throws
    {
        let amina = try post.town.person(.amina)
        try post.town.visit(as: .loic).post("/\(post.space.slug)/members/\(amina)/mute")
        let id = try post.write("Réunion", to: [.loic])
        #expect(try post.mails(to: .loic).isEmpty)
        #expect(try post.read(id, as: .loic).words.contains("avez masquée"))
    }

    @Test func `an empty answer is refused, a draft of one is kept`() throws {
        let id = try post.write("Réunion", to: [.loic])
        #expect(try post.answer(id, "  ", by: .loic).status == 422)
        let thread = try post.letter(id).thread
        let loic = try post.town.visit(as: .loic)
        let draft = MessagesPaths.threadDraft(thread, in: post.space)
        #expect(try loic.put(draft, ["text": "Je vien"]).status == 204)
        #expect(try post.read(id, as: .loic).text.contains("Je vien</textarea>"))
        #expect(try loic.put(draft, ["text": ""]).status == 204)
        #expect(try !post.read(id, as: .loic).text.contains("Je vien"))
    }

    @Test func `markup and formulas of a writer stay words`() throws {
        let id = try post.write(
            "=1+1 <script>", to: [.loic], ["text": "<img src=x onerror=alert(1)> \u{202E}fin"])
        let page = try post.read(id, as: .loic)
        #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"))
        #expect(page.words.contains("=1+1 <script>"))
    }
}
