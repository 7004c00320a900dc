import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("The inbox") struct InboxTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func inbox(_ resident: Resident, _ query: String = "") throws -> Answer {
        try post.town.visit(as: resident).get(post.inbox + query)
    }

    /// The titles of the list, in order.
    private func subjects(_ answer: Answer) -> [String] {
        answer.text.components(separatedBy: "<p class=\"name\">").dropFirst().compactMap {
            $0.components(separatedBy: "</a>").first?.components(separatedBy: ">").last
        }
    }

    private func waiting(_ resident: Resident) throws -> Bool {
        let home = try post.town.visit(as: resident).get("/\(post.space.slug)/search")
        let rail = home.text.components(separatedBy: "\(post.inbox)\"").dropFirst().first ?? ""
        return rail.prefix(400).contains("waiting")
    }

    @Test func `nothing is there, and the page says kindly what comes here`() throws {
        let page = try inbox(.amina)
        #expect(page.status == 200 && page.words.contains("Aucun message pour l’instant"))
        #expect(try !waiting(.amina))
        #expect(try inbox(.region).words.contains("Vous pourrez répondre ici"))
    }

    @Test func `what is unread comes first, then the newest; reading it counts it off`() throws {
        let first = try post.write("Premier", to: [.loic])
        post.town.pass(60)
        try post.write("Deuxième", to: [.loic])
        post.town.pass(60)
        try post.write("Troisième", to: [.loic], by: .sofia)
        #expect(try subjects(inbox(.loic)) == ["Troisième", "Deuxième", "Premier"])
        #expect(try waiting(.loic))
        _ = try post.read(first, as: .loic)
        #expect(try subjects(inbox(.loic)) == ["Troisième", "Deuxième", "Premier"])
        post.town.pass(60)
        try post.answer(first, "Noté.", by: .loic)
        #expect(try subjects(inbox(.loic)) == ["Troisième", "Deuxième", "Premier"])
        #expect(try subjects(inbox(.amina)).first == "Premier")
    }

    @Test func `the badge is how many lines bear a mark, each once`() throws {
        let asking = try post.write("À confirmer", to: [.loic], ["receipt": "1"])
        try post.write("Simple", to: [.loic], by: .sofia)
        let badge = "E-mail 2 en attente"
        #expect(try inbox(.loic).words.contains(badge))
        _ = try post.read(asking, as: .loic)
        let page = try inbox(.loic)
        #expect(page.words.contains(badge))
        #expect(page.text.components(separatedBy: "class=\"dot\"").count == 2)
        #expect(page.words.contains("À confirmer"))
    }

    @Test func `what one only wrote is among what is sent, until it is answered`() throws {
        let id = try post.write("Premier", to: [.loic])
        #expect(try subjects(inbox(.amina)).isEmpty)
        try post.answer(id, "Noté.", by: .loic)
        #expect(try subjects(inbox(.amina)) == ["Premier"])
    }

    @Test func `a conversation that one has answered by mail is not unread`() throws {
        let id = try post.write("Premier", to: [.loic])
        #expect(try waiting(.loic))
        let (letter, loic) = (try post.letter(id), try post.town.person(.loic))
        try post.town.site.database.write { db in
            _ = try LetterAnswer(letter: letter, site: post.town.site, db: db, now: post.town.now)
                .write(
                    try TextEntry("Noté.", post.town.site.catalogues.words("fr")), by: loic,
                    isToAll: false, in: post.space, from: .mail)
        }
        #expect(try !waiting(.loic))
    }

    @Test func `words are found however they are spelt`() throws {
        let text = "Pour l’A.G., un e-mail ou le 05 61 12 34 56."
        try post.write("Un", to: [.loic], ["text": text])
        try post.write("Deux", to: [.loic], ["text": "Pour l’AG, un email ou le +33561123456."])
        for typed in [
            "AG", "A.G.", "email", "e-mail", "0561123456", "05+61+12+34+56", "%2B33561123456",
            "AG+email",
        ] {
            #expect(
                try subjects(inbox(.loic, "?q=\(typed)")).sorted() == ["Deux", "Un"], "\(typed)")
        }
    }

    @Test func `it is found by words of one's own messages alone, accents or not`() throws {
        try post.write("Réunion à Foix", to: [.loic], ["text": "Apportez les **procès-verbaux**."])
        try post.write("Autre", to: [.sofia], ["text": "Les procès-verbaux de Sofia."])
        #expect(try subjects(inbox(.loic, "?q=proces-verbaux")) == ["Réunion à Foix"])
        #expect(try subjects(inbox(.loic, "?q=reunion%20FOIX")) == ["Réunion à Foix"])
        #expect(try subjects(inbox(.loic, "?q=Sofia")).isEmpty)
        #expect(try subjects(inbox(.loic, "?q=%25")).isEmpty)
        #expect(try subjects(inbox(.malik, "?q=proces")).isEmpty)
    }

    @Test func `messages are neither in the search of others nor among what is new`() throws {
        let id = try post.write("Confidentiel", to: [.loic], ["text": "Le mot girafe."])
        for resident in [Resident.malik, .claire, .sofia] {
            let browser = try post.town.visit(as: resident)
            let found = try browser.get("/\(post.space.slug)/search?q=girafe")
            #expect(!found.words.contains("Confidentiel"))
            #expect(try post.read(id, as: resident).status == 404)
        }
        #expect(try post.count("SELECT COUNT(*) FROM journal") == 0)
    }

    @Test func `a long list goes on page by page, and none is missed`() throws {
        for number in 1...35 {
            post.town.pass(1)
            try post.write("Lettre \(number)", to: [.loic])
        }
        let page = try inbox(.loic)
        let next = try #require(page.values(of: "href").first { $0.contains("before=") })
        let rest = try post.town.visit(as: .loic).get(next)
        let all = subjects(page) + subjects(rest)
        #expect(all == (1...35).reversed().map { "Lettre \($0)" })
    }

    @Test func `what one puts away is put away for oneself, and comes back with an answer`() throws
    {
        let id = try post.write("Covoiturage", to: [.loic])
        let letter = try post.letter(id)
        let amina = try post.town.visit(as: .amina)
        let hiding = MessagesPaths.hiding(letter.thread, in: post.space)
        #expect(try amina.post(hiding).status == 303)
        #expect(try subjects(inbox(.amina)).isEmpty)
        #expect(
            try subjects(amina.get(MessagesPaths.hidden(in: post.space))) == ["Covoiturage"])
        #expect(try subjects(inbox(.loic)) == ["Covoiturage"])
        try post.answer(id, "D’accord.", by: .loic)
        #expect(try subjects(inbox(.amina)) == ["Covoiturage"])
    }

    @Test func `what waits for me is under “À faire”, and gone once it is done`() throws {
        let id = try post.write(
            "Convocation", to: [.loic], ["receipt": "1", "answer_day": "2019-06-20"])
        let loic = try post.town.visit(as: .loic)
        let tasks = "/\(post.space.slug)/tasks"
        let page = try loic.get(tasks)
        #expect(page.words.contains("Accusés de réception") && page.words.contains("À répondre"))
        #expect(page.words.contains("avant le jeudi 20 juin 2019 à 18 h"))
        #expect(try post.acknowledge(id, by: .loic).status == 303)
        #expect(try !loic.get(tasks).words.contains("Accusés de réception"))
        try post.answer(id, "Je viens.", by: .loic)
        #expect(try !loic.get(tasks).words.contains("Convocation"))
    }
}
