import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("News mailed in full") struct NewsMailTests {
    let desk: NewsTown

    init() throws {
        desk = try NewsTown()
        try Jobs(desk.town.site).schedule()
        try desk.town.runJobs()
    }

    private func mails() throws -> [OutboxMail] {
        let all = try desk.town.site.database.read { try Outbox(db: $0).newest(500) }
        return try all.filter { $0.kind == "news" }.map { try $0.opened(desk.town.site.mailSeal) }
    }

    private func readers() throws -> Set<String> { Set(try mails().map(\.recipient)) }

    /// Those of the space but whoever publishes.
    private var all: Set<String> {
        Set(
            Resident.allCases.filter { $0.role(in: .centre) != nil && $0 != .malik }
                .map(\.email))
    }

    @Test func `an item is mailed in full to all whom it is for, as it comes out`() throws {
        try desk.publish(
            "Fête de l’été",
            ["mailed": "1", "summary": "On danse.", "body": "Rendez-vous **samedi** [ici](/a)."])
        try desk.town.runJobs()
        #expect(try readers() == all)
        let mail = try #require(try mails().first)
        #expect(mail.subject == "Fête de l’été")
        for words in [
            "On danse.", "Rendez-vous **samedi** [ici](http://localhost/a).", "a choisi d’envoyer",
        ] {
            #expect(mail.body.contains(words), "\(words)")
        }
        #expect(mail.html?.contains("<strong>samedi</strong>") == true)
        #expect(mail.body.contains("http://localhost/mail-choice/"))
    }

    @Test func `whoever was mailed an item does not read of it in their digest as well`() throws {
        try desk.publish("Fête de l’été", ["mailed": "1"])
        try desk.town.runJobs()
        let told: Int = try desk.town.site.database.read {
            try $0.one("SELECT COUNT(*) FROM notice_mail WHERE thing LIKE 'item-%' AND sent_at > 0")
        }
        #expect(told == all.count)
    }

    @Test func `an item is not mailed unless its editor asks for it`() throws {
        try desk.publish("Fête de l’été")
        try desk.town.runJobs()
        #expect(try mails().isEmpty)
    }

    @Test func `the button says for how many`() throws {
        let address = SpacePaths.publication(in: desk.space) + "?audience=space&when=now&mailed=1"
        let answer = try desk.town.visit(as: .malik).get(address)
        #expect(answer.text.contains("et par courriel à \(all.count)\u{A0}personnes"))
    }

    @Test func `a scheduled item is mailed at its minute`() throws {
        try desk.publish(
            "Demain",
            ["mailed": "1", "when": "later", "publish_day": "2019-06-04", "publish_time": "08:00"])
        try desk.town.wait(3600)
        #expect(try mails().isEmpty)
        try desk.town.wait(86_400)
        try desk.town.runJobs()
        #expect(try readers() == all)
    }

    @Test func `an edit, or coming out again, mails nothing more`() throws {
        let id = try desk.publish("Fête", ["mailed": "1"])
        try desk.town.runJobs()
        let count = try mails().count
        #expect(try desk.save(id, "Fête, suite", ["mailed": "1"]).status == 303)
        #expect(
            try desk.save(id, "Fête, suite", ["when": "draft", "state": "draft"]).status == 303)
        #expect(try desk.save(id, "Fête, suite", ["mailed": "1"]).status == 303)
        try desk.town.runJobs()
        #expect(try mails().count == count)
        let editor = try desk.town.visit(as: .malik).get(NewsPaths.edit(id, in: desk.space))
        #expect(editor.words.contains("Cette actualité a été envoyée par courriel."))
        #expect(!editor.text.contains("name=\"mailed\""))
    }

    @Test func `moderators alone receive what is for them`() throws {
        try desk.publish("Entre nous", ["mailed": "1", "audience": "moderators"])
        try desk.town.runJobs()
        #expect(try readers() == [Resident.claire.email])
    }

    @Test func `whoever has stopped such mails receives none`() throws {
        try desk.publish("Une", ["mailed": "1"])
        try desk.town.runJobs()
        let mail = try #require(try mails().first { $0.recipient == Resident.sofia.email })
        let start = try #require(mail.body.range(of: "/mail-choice/"))
        let link = mail.body[start.lowerBound...].prefix { !$0.isWhitespace }
        let page = try desk.town.guest().get(String(link))
        #expect(page.words.contains("Ne plus recevoir les actualités par courriel"))
        try desk.town.guest().post(String(link), ["List-Unsubscribe": "One-Click"])
        try desk.publish("Deux", ["mailed": "1"])
        try desk.town.runJobs()
        let second = try mails().filter { $0.subject == "Deux" }.map(\.recipient)
        #expect(Set(second) == all.subtracting([Resident.sofia.email]))
    }

    @Test func `what is withdrawn while it is being mailed goes to nobody else`() throws {
        let id = try desk.publish("Erreur", ["mailed": "1"])
        try desk.town.visit(as: .malik).delete(desk.address(id))
        try desk.town.runJobs()
        #expect(try mails().isEmpty)
    }

    @Test func `whoever wants neutral subjects has one`() throws {
        try desk.town.visit(as: .sofia).put(
            "/\(desk.space.slug)/mail-choice",
            ["rhythm": "never", "weekday": "1", "hour": "8", "letters": "1", "neutral": "1"])
        try desk.publish("Manifestation du 8 juin", ["mailed": "1"])
        try desk.town.runJobs()
        for mail in try mails() {
            let isSofia = mail.recipient == Resident.sofia.email
            #expect(
                mail.subject
                    == (isSofia ? "Du nouveau dans votre espace" : "Manifestation du 8 juin"))
        }
        #expect(try readers() == all)
    }
}
