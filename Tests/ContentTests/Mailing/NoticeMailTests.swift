import Community
import Foundation
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Notices by mail") struct NoticeMailTests {
    let box: Mailbox
    let card: Item.ID

    init() throws {
        box = try Mailbox()
        card = try box.board.card()
    }

    private var board: PinboardTown { box.board }

    @Test func `a comment comes by mail ten minutes later, with its text, why, and a way out`()
        throws
    {
        try board.comment("J’ai **deux** places.", on: card, by: .loic)
        try board.town.wait(540)
        #expect(try box.mails(.amina).isEmpty)
        try board.town.wait(60)
        let mail = try #require(try box.mails(.amina).first)
        #expect(mail.subject == "Loïc Le Goff a commenté «\u{A0}Covoiturage\u{A0}»")
        #expect(mail.body.contains("J’ai **deux** places."))
        #expect(mail.body.contains("parce qu’on vous a répondu ou nommé"))
        #expect(mail.html?.contains("<strong>deux</strong>") == true)
        #expect(try board.visit(.amina).get(box.stop(mail)).status == 200)
        #expect(try box.mails(.loic).isEmpty)
        #expect(try box.mails(.sofia).isEmpty)
    }

    @Test func `what follows within ten minutes comes in the same mail`() throws {
        for text in ["Un", "Deux", "Trois"] {
            try board.comment(text, on: card, by: .loic)
            board.town.pass(120)
        }
        try board.town.wait(600)
        let mails = try box.mails(.amina)
        #expect(mails.map(\.subject) == ["3\u{A0}nouveautés dans «\u{A0}Covoiturage\u{A0}»"])
        let body = try #require(mails.first?.body)
        let places = ["Un", "Deux", "Trois"].map { body.range(of: "\n\n\($0)\n\n")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func `after one mail it is quiet until its reader comes back`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.town.wait(600)
        try board.comment("Deux", on: card, by: .sofia)
        try board.town.wait(3600)
        #expect(try box.mails(.amina).count == 1)
        _ = try board.visit(.amina).get(board.address(card))
        try board.town.wait(60)
        try board.comment("Trois", on: card, by: .sofia)
        try board.town.wait(600)
        #expect(try box.mails(.amina).count == 2)
        #expect(try box.mails(.amina).last?.body.contains("Deux") == false)
    }

    @Test func `another thing has a mail of its own meanwhile`() throws {
        let other = try board.card("Tractage")
        try board.comment("Un", on: card, by: .loic)
        try board.town.wait(600)
        try board.comment("Deux", on: other, by: .loic)
        try board.town.wait(600)
        #expect(try box.mails(.amina).count == 2)
    }

    @Test func `nobody is written to of what they have read meanwhile`() throws {
        try board.comment("Un", on: card, by: .loic)
        board.town.pass(300)
        _ = try board.visit(.amina).get(board.address(card))
        try board.town.wait(600)
        #expect(try box.mails(.amina).isEmpty)
        try board.comment("Deux", on: card, by: .loic)
        try board.town.wait(600)
        #expect(try box.mails(.amina).count == 1)
    }

    @Test func `nothing is sent of what was taken away meanwhile`() throws {
        let comment = try board.id(board.comment("Un", on: card, by: .loic))
        try board.visit(.loic).delete(SpacePaths.comment(comment, in: board.space))
        try board.town.wait(600)
        #expect(try box.mails(.amina).isEmpty)
    }

    @Test func `nothing is sent of a card that is for others now`() throws {
        try board.comment("@Sofia Martins, tu viens ?", on: card, by: .loic)
        try board.setAudience(.moderators, of: card)
        try board.town.wait(600)
        #expect(try box.mails(.sofia).isEmpty)
    }

    @Test func `nothing is sent of a module that was switched off meanwhile`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.offer(false)
        try board.town.wait(600)
        #expect(try box.mails(.amina).isEmpty)
    }

    @Test func `nothing is sent of somebody whom one has muted meanwhile`() throws {
        try board.comment("Un", on: card, by: .loic)
        let loic = try board.town.person(.loic)
        try board.visit(.amina).post("/\(board.space.slug)/members/\(loic)/mute")
        try board.town.wait(600)
        #expect(try box.mails(.amina).isEmpty)
    }

    @Test func `nothing is sent to whoever has left the space or lost their account`() throws {
        try board.comment("@Sofia Martins et @Denis Roques ?", on: card, by: .loic)
        let (sofia, denis) = (try board.town.person(.sofia), try board.town.person(.denis))
        try board.write {
            try MembershipStore(db: $0).remove(sofia, from: board.space.id)
            try $0.run("UPDATE person SET disabled_at = 1 WHERE id = \(denis)")
        }
        try board.town.wait(600)
        #expect(try box.mails(.sofia).isEmpty)
        #expect(try box.mails(.denis).isEmpty)
    }

    @Test func `nothing is sent of a discussion that one has set off meanwhile`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.follow("item-\(card)", "off", by: .amina)
        try board.town.wait(600)
        #expect(try box.mails(.amina).isEmpty)
    }

    @Test func `what one follows comes at once to whoever asks for it, and to nobody else`() throws
    {
        try box.choose(.sofia, Mailbox.fields("never", "followed"))
        for resident in [Resident.sofia, .denis] {
            try board.follow("pinboard.pile-7", "messages", by: resident)
        }
        try tell(pile: 7)
        try board.town.wait(600)
        let mail = try #require(try box.mails(.sofia).first)
        #expect(mail.body.contains("parce que vous suivez cette discussion"))
        #expect(try box.mails(.denis).isEmpty)
    }

    private func tell(pile: Int64) throws {
        for resident in [Resident.sofia, .denis] {
            let person = try board.town.person(resident)
            try board.write {
                try FollowStore(db: $0).set(
                    .messages, of: Pinboard.pile.target(pile), by: person, in: board.space.id,
                    at: board.town.now)
                let item = try #require(try ItemStore(db: $0).find(card))
                try FollowStore(db: $0).set(
                    .messages, of: .item(card), by: person, in: board.space.id,
                    at: board.town.now)
                try NoticeStore(db: $0).add(
                    .newMessage, for: [person], about: item, actor: nil,
                    address: board.address(card), at: board.town.now)
            }
        }
    }

    @Test func `whoever wants none has none`() throws {
        try box.choose(.amina, Mailbox.fields("never"))
        try board.comment("Un", on: card, by: .loic)
        try board.town.wait(600)
        #expect(try box.mails(.amina).isEmpty)
    }

    @Test func `whoever stops them while one waits has none`() throws {
        try board.comment("Un", on: card, by: .loic)
        try box.choose(.amina, Mailbox.fields("weekly"))
        try board.town.wait(600)
        #expect(try box.mails(.amina).isEmpty)
    }

    @Test func `a neutral subject says nothing, whether the reader or the space wants it`() throws {
        try box.choose(.amina, Mailbox.fields("never", "answers", "neutral"))
        try board.comment("Un", on: card, by: .loic)
        try board.town.wait(600)
        #expect(try box.subjects(.amina) == ["Du nouveau dans votre espace"])
        try board.comment("@Sofia Martins", on: card, by: .loic)
        try board.visit(.malik).put(
            "/\(board.space.slug)/administration/mail-choice",
            Mailbox.fields("weekly", "answers", "neutral"))
        try board.town.wait(600)
        #expect(try box.subjects(.sofia) == ["Du nouveau dans votre espace"])
    }

    @Test func `the text says what the page says, accents and long titles too`() throws {
        let title = String(repeating: "Évènement à l’œuvre ", count: 14) + "& <b>"
        let long = try board.card(title)
        try board.comment("Ça « marche » & <b>tient</b> : [ici](/a)", on: long, by: .loic)
        try board.town.wait(600)
        let mail = try #require(try box.mails(.amina).first)
        #expect(mail.subject.contains("Évènement à l’œuvre"))
        let html = try #require(mail.html)
        #expect(!html.contains("<b>tient"))
        #expect(html.contains("href=\"http://localhost/a\""))
        for word in OutboxMail.words(mail.body) where word.count > 4 && !word.contains("eyj") {
            #expect(
                OutboxMail.words(html).contains(word), "\(word) is in the text alone")
        }
    }

    @Test func `each reads it in their language`() throws {
        let amina = try board.town.person(.amina)
        try board.write {
            try PersonStore(db: $0).rename(amina, name: Resident.amina.name, locale: "en")
        }
        try board.comment("Un", on: card, by: .loic)
        try board.town.wait(600)
        let mail = try #require(try box.mails(.amina).first)
        #expect(mail.subject == "Loïc Le Goff commented on “Covoiturage”")
        #expect(
            mail.body.contains("You receive this e-mail because somebody answered or named you"))
        #expect(try board.town.guest().get(box.stop(mail)).status == 200)
    }

    @Test func `a server that dies in the middle sends nothing twice`() throws {
        try board.comment("Un", on: card, by: .loic)
        board.town.pass(600)
        let lost = try board.write {
            try JobQueue($0).claim(
                of: ["content.noticeMails"], now: board.town.now, lease: 60, owner: "lost")
        }
        #expect(lost != nil)
        try board.town.runJobs()
        #expect(try box.mails(.amina).isEmpty)
        try board.town.wait(61)
        #expect(try box.mails(.amina).count == 1)
        try board.town.wait(3600)
        #expect(try box.mails(.amina).count == 1)
    }

    @Test func `many mails go in pieces, each once`() throws {
        let many = MailedNoticeStore.piece * 2 + 20
        try board.write { db in
            let item = try #require(try ItemStore(db: db).find(card))
            var people: [Person.ID] = []
            for number in 1...many {
                let person = try PersonStore(db: db).create(
                    email: "m\(number)@exemple.test", name: "Membre \(number)", locale: "fr",
                    administersSite: false, at: board.town.now)
                try MembershipStore(db: db).set(
                    .member, of: person, in: board.space.id, at: board.town.now)
                people.append(person)
            }
            try NoticeStore(db: db).add(
                .mention, for: people, about: item, actor: nil, address: "/a",
                at: board.town.now)
        }
        try board.town.wait(600)
        #expect(
            try board.count("SELECT COUNT(*) AS n FROM outbox AS o WHERE o.kind = 'content.notice'")
                == many)
        #expect(
            try board.count("SELECT COUNT(DISTINCT o.recipient) AS n FROM outbox AS o") == many)
    }
}
