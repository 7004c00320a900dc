import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

/// The town begins on Monday 3 June 2019 at 14 h 30.
@Suite("Digests by mail") struct DigestMailTests {
    let box: Mailbox
    let card: Item.ID

    init() throws {
        box = try Mailbox()
        card = try box.board.card()
        for resident in Resident.allCases where resident != .sofia {
            guard resident.role(in: .centre) != nil else { continue }
            try box.choose(resident, Mailbox.fields("never"))
        }
    }

    private var board: PinboardTown { box.board }

    @Test func `whoever has chosen nothing hears on Monday at eight what they missed`() throws {
        for text in ["Un", "Deux", "Trois"] { try board.comment(text, on: card, by: .loic) }
        try box.wait(untilDay: 10, hour: 7, minute: 55)
        #expect(try box.mails(.sofia).isEmpty)
        try box.wait(untilDay: 10, hour: 8, minute: 5)
        let mail = try #require(try box.mails(.sofia).first)
        #expect(mail.subject == "\(board.space.name)\u{A0}: votre résumé de la semaine")
        #expect(
            mail.body.contains(
                "- Covoiturage\n  3\u{A0}réponses, le lundi 3 juin 2019 à 14\u{A0}h\u{A0}30"))
        #expect(mail.body.contains("chaque lundi à 8\u{A0}h, parce que vous êtes membre"))
        try box.wait(untilDay: 18, hour: 9)
        #expect(try box.mails(.sofia).count == 1, "nothing is told twice, nor when nothing is new")
        #expect(try box.mails(.loic).isEmpty)
    }

    @Test func `what one has seen, written or may not see is not in it`() throws {
        let (seen, hidden, gone) = (
            try board.card("Vue"), try board.card("Cachée"), try board.card("Partie")
        )
        for card in [seen, hidden, gone] { try board.comment("Un", on: card, by: .loic) }
        try board.comment("Moi", on: card, by: .sofia)
        board.town.pass(60)
        _ = try board.visit(.sofia).get(board.address(seen))
        try board.setAudience(.moderators, of: hidden)
        try board.visit(.amina).delete(board.address(gone))
        try box.wait(untilDay: 10, hour: 9)
        #expect(try box.mails(.sofia).isEmpty)
    }

    @Test func `things stand by module, the newest first, and no more than thirty`() throws {
        for number in 1...35 {
            let card = try board.card("Carte \(number)")
            try board.comment("Un", on: card, by: .loic)
            board.town.pass(60)
        }
        try box.wait(untilDay: 10, hour: 9)
        let body = try #require(try box.mails(.sofia).first?.body)
        let first = try #require(body.range(of: "Carte 35")?.lowerBound)
        let second = try #require(body.range(of: "Carte 34")?.lowerBound)
        #expect(first < second)
        #expect(body.components(separatedBy: "\n- ").count - 1 == 30)
        #expect(body.contains("Et 5\u{A0}autres nouveautés"))
    }

    @Test func `what was said to whoever wants no mail at once comes first`() throws {
        try box.choose(.sofia, Mailbox.fields("daily", hour: 18))
        try board.comment("Qui ? @Sofia Martins", on: card, by: .loic)
        try box.wait(untilDay: 3, hour: 18, minute: 5)
        let mail = try #require(try box.mails(.sofia).first)
        #expect(mail.body.contains("POUR VOUS"))
        #expect(mail.body.contains("Loïc Le Goff vous a nommé·e dans"))
    }

    @Test func `what a mail has told already is not told again`() throws {
        try board.comment("Qui ? @Sofia Martins", on: card, by: .loic)
        try board.town.wait(600)
        #expect(try box.mails(.sofia).count == 1)
        try box.wait(untilDay: 10, hour: 9)
        #expect(try box.mails(.sofia).count == 1)
    }

    @Test func `what one has set off and whom one does not read are not in it`() throws {
        let other = try board.card("Tractage")
        try board.follow("item-\(card)", "off", by: .sofia)
        try board.comment("Un", on: card, by: .loic)
        try board.comment("Un", on: other, by: .denis)
        let denis = try board.town.person(.denis)
        try board.visit(.sofia).post("/\(board.space.slug)/members/\(denis)/mute")
        try box.wait(untilDay: 10, hour: 9)
        #expect(try box.mails(.sofia).isEmpty)
    }

    @Test func `a change from weekly to daily tells each thing once`() throws {
        try board.comment("Un", on: card, by: .loic)
        try box.wait(untilDay: 10, hour: 8, minute: 5)
        try box.choose(.sofia, Mailbox.fields("daily", hour: 9))
        let other = try board.card("Tractage")
        try board.comment("Deux", on: other, by: .loic)
        try box.wait(untilDay: 12, hour: 10)
        let mails = try box.mails(.sofia)
        #expect(mails.count == 2)
        #expect(mails.last?.body.contains("Covoiturage") == false)
        #expect(mails.last?.body.contains("Tractage") == true)
    }

    @Test func `an hour chosen anew begins with its next time`() throws {
        try board.comment("Un", on: card, by: .loic)
        try box.choose(.sofia, Mailbox.fields("daily", hour: 9))
        try board.town.wait(3600)
        #expect(try box.mails(.sofia).isEmpty)
        try box.wait(untilDay: 4, hour: 9, minute: 5)
        #expect(try box.mails(.sofia).count == 1)
    }

    @Test func `a server that was away for days tells all of it, once`() throws {
        try board.comment("Un", on: card, by: .loic)
        board.town.pass(12 * 86_400)
        try board.town.runJobs()
        try board.town.wait(600)
        #expect(try box.mails(.sofia).count == 1)
    }

    @Test func `a server that dies in the middle leaves the rest to another, nobody twice`() throws
    {
        try addMembers(DigestMails.piece * 2 + 10)
        try board.comment("Un", on: card, by: .loic)
        board.town.pass(7 * 86_400)
        while try told() == 0 { try Jobs(board.site).runDue { _ in false } }
        // Takes the next pieces, those of the other space too, and is heard of no more.
        for _ in 1...2 {
            let lost = try board.write {
                try JobQueue($0).claim(
                    of: ["content.digestMails.piece"], now: board.town.now, lease: 60,
                    owner: "lost")
            }
            #expect(lost != nil)
        }
        try board.town.runJobs()
        let first = try told()
        #expect(first == DigestMails.piece)
        try board.town.wait(61)
        try board.town.wait(600)
        #expect(try told() == DigestMails.piece * 2 + 11)
        #expect(
            try board.count("SELECT COUNT(DISTINCT o.recipient) AS n FROM outbox AS o")
                == DigestMails.piece * 2 + 11)
    }

    private func told() throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM outbox AS o WHERE o.kind = 'content.digest'")
    }

    private func addMembers(_ count: Int) throws {
        try board.write { db in
            for number in 1...count {
                let person = try PersonStore(db: db).create(
                    email: "d\(number)@exemple.test", name: "Membre \(number)", locale: "fr",
                    administersSite: false, at: board.town.now)
                try MembershipStore(db: db).set(
                    .member, of: person, in: board.space.id, at: board.town.now)
            }
        }
    }
}
