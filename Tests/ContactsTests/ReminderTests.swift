import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Reminders to confirm contacts") struct ReminderTests {
    let here: ContactsTown
    private static let year: TimeInterval = 367 * 86_400
    private static let week: TimeInterval = 8 * 86_400

    init() throws { here = try ContactsTown() }

    private func kept(_ family: String, by resident: Resident) throws -> Item.ID {
        let id = try here.add(family, ["telephone_1": "05 61 22 33 44"])
        try here.keep(id, by: resident)
        return id
    }

    private func reminders(_ resident: Resident) throws -> Int {
        try here.count("contacts-reminder", to: resident.email)
    }

    private func path() throws -> String {
        let mail = try #require(
            try here.town.mails(to: Resident.malik.email)
                .first { $0.kind == "contacts-reminder" })
        let start = try #require(mail.body.range(of: "http://localhost/my-contacts/"))
        return "/my-contacts/" + mail.body[start.upperBound...].prefix { !$0.isWhitespace }
    }

    @Test func `one mail names all cards of whoever looks after them, after a year`() throws {
        _ = try kept("Dupont", by: .malik)
        _ = try kept("Durand", by: .malik)
        _ = try kept("Autre", by: .claire)
        try here.wait(360 * 86_400)
        #expect(try reminders(.malik) == 0)
        try here.wait(8 * 86_400)
        let mails = try here.town.mails(to: Resident.malik.email)
            .filter { $0.kind == "contacts-reminder" }
        #expect(mails.count == 1)
        let body = try #require(mails.first?.body)
        #expect(body.contains("Jeanne Dupont") && body.contains("Jeanne Durand"))
        #expect(!body.contains("Autre"))
        #expect(mails[0].subject == "Des coordonnées à confirmer")
        #expect(try reminders(.claire) == 1)
        try here.wait(Self.week)
        #expect(try reminders(.malik) == 1)
        let first = try path()
        try here.wait(31 * 86_400)
        #expect(try path() != first)
    }

    @Test func `the link of the mail confirms nothing until its button is pressed`() throws {
        let id = try kept("Dupont", by: .malik)
        try here.wait(Self.year)
        let (guest, path) = (here.town.guest(), try path())
        for _ in 1...2 {
            let page = try guest.get(path)
            #expect(page.words.contains("Jeanne Dupont") && page.words.contains("Toujours exact"))
            #expect(page.headers["Referrer-Policy"] == "no-referrer")
            #expect(page.headers["X-Robots-Tag"] == "noindex, nofollow")
        }
        let malik = try here.town.signInAgain(.malik)
        let tasks = "/\(here.space.slug)/tasks"
        #expect(try malik.get(tasks).words.contains("Jeanne Dupont"))
        #expect(try malik.get(here.home + "?care=due").words.contains("Jeanne Dupont"))
        #expect(try guest.post(path, ["card": id.description]).status == 303)
        #expect(try guest.get(path).words.contains("Tout est confirmé"))
        #expect(try !malik.get(tasks).words.contains("Jeanne Dupont"))
        #expect(try !malik.get(here.home + "?care=due").words.contains("Jeanne Dupont"))
        let card = try malik.get(ContactsPaths.contact(id, in: here.space)).words
        #expect(card.contains("aujourd’hui, par Malik Benali"))
    }

    @Test func `the link confirms no card of others, and serves thirty days`() throws {
        _ = try kept("Dupont", by: .malik)
        let other = try kept("Autre", by: .claire)
        try here.wait(Self.year)
        let (guest, path) = (here.town.guest(), try path())
        #expect(try guest.post(path, ["card": other.description]).status == 404)
        #expect(try guest.get(path + "x").status == 404)
        here.town.pass(31 * 86_400)
        #expect(try guest.get(path).status == 410)
        #expect(try guest.post(path, ["card": other.description]).status == 410)
    }

    @Test func `the list of what waits has the button as well`() throws {
        let id = try kept("Dupont", by: .loic)
        try here.wait(Self.year)
        let loic = try here.town.signInAgain(.loic)
        let tasks = "/\(here.space.slug)/tasks"
        #expect(try loic.get(tasks).words.contains("Toujours exact"))
        let done = try loic.post(
            ContactsPaths.confirmation(id, in: here.space), ["back": tasks])
        #expect(done.location == tasks)
        #expect(try !loic.get(tasks).words.contains("Jeanne Dupont"))
    }

    @Test func `cards of nobody go to the moderators, in one notice`() throws {
        try here.add("Dupont")
        try here.add("Durand")
        try here.wait(Self.year)
        let malik = try here.town.signInAgain(.malik)
        #expect(try malik.get(AccountPaths.notices()).words.contains("2 fiches de contacts"))
        #expect(try malik.get("/\(here.space.slug)/tasks").words.contains("Jeanne Durand"))
        let loic = try here.town.signInAgain(.loic)
        #expect(try !loic.get("/\(here.space.slug)/tasks").words.contains("Jeanne Durand"))
        #expect(try notices("contactsUnkept") == 2)
        try here.wait(Self.week)
        #expect(try notices("contactsUnkept") == 2)
    }

    @Test func `a card whose keeper has gone goes to the moderators`() throws {
        _ = try kept("Dupont", by: .loic)
        try here.town.disable(.loic)
        try here.wait(Self.year)
        #expect(try reminders(.loic) == 0)
        #expect(try notices("contactsToConfirm") == 0 && notices("contactsUnkept") == 2)
    }

    @Test func `whoever has no mail any more is told on the site, and the moderators too`() throws {
        _ = try kept("Dupont", by: .loic)
        try here.town.site.database.write {
            try MailHealthStore(db: $0).suspend(Resident.loic.email, at: here.town.now)
        }
        try here.wait(Self.year)
        #expect(try reminders(.loic) == 0)
        #expect(try notices("contactsToConfirm") == 1 && notices("contactsUnkept") == 2)
    }

    @Test func `a space may ask more often, or never`() throws {
        _ = try kept("Dupont", by: .malik)
        try here.set(months: 0)
        try here.wait(Self.year)
        #expect(try reminders(.malik) == 0)
        let claire = try here.town.signInAgain(.claire)
        let saved = try claire.put(
            "/\(here.space.slug)/administration/modules/contacts",
            [
                "on": "1", "name": "", "setting-contacts-proposals": "true",
                "setting-contacts-confirmMonths": "3",
            ])
        #expect(saved.status == 303)
        try here.wait(86_400)
        #expect(try reminders(.malik) == 1)
    }

    @Test func `what nobody ever confirmed is asked for first`() throws {
        let old = try kept("Dupont", by: .malik)
        let never = try kept("Durand", by: .malik)
        let (malik, space, now) = (try here.town.person(.malik), here.space.id, here.town.now)
        let order = try here.town.site.database.write { db in
            try db.run("UPDATE contact SET due_at = \(now)")
            try db.run("UPDATE contact SET confirmed_at = NULL WHERE item_id = \(never)")
            return try DueStore(db: db).cards(of: malik, in: space, limit: 9).map(\.id)
        }
        #expect(order == [never, old])
    }

    private func notices(_ reason: String) throws -> Int {
        try here.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM notice AS n WHERE n.reason = \(reason)")
        }
    }
}
