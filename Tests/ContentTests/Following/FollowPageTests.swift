import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("The page of what one follows") struct FollowPageTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card("Covoiturage d’été")
    }

    /// The form as the page sends it, with some fields changed.
    private func save(_ changes: [String: String], by resident: Resident = .sofia) throws -> Answer
    {
        let browser = try board.visit(resident)
        let page = try browser.get("/account/following").text
        var fields = ["level-\(board.space.id)": "mentions", "place-\(board.space.id)": "mail"]
        for match in page.matches(of: /<select[^>]* name="([^"]*)">.*?value="([^"]*)" selected/) {
            fields[String(match.1)] = String(match.2)
        }
        for match in page.matches(of: /type="radio" name="([^"]*)" value="([^"]*)" checked/) {
            fields[String(match.1)] = String(match.2)
        }
        fields.merge(changes) { $1 }
        return try browser.put(
            "/account/following",
            FormFields(
                fields.sorted { $0.key < $1.key }
                    .map { FormFields.Field(name: $0.key, value: $0.value) }))
    }

    private func chosen(_ field: String) throws -> String? {
        let page = try board.visit(.sofia).get("/account/following").text
        return page.matches(of: /type="radio" name="([^"]*)" value="([^"]*)" checked/)
            .first { $0.1 == field }.map { String($0.2) }
    }

    private var general: String { "level-\(board.space.id)" }

    @Test func `one form lists what differs, and changes or forgets each`() throws {
        let sofia = try board.visit(.sofia)
        #expect(try sofia.get("/account/following").words.contains("tout suit votre choix"))
        try board.follow("item-\(card)", "digest", by: .sofia)
        try board.follow("person-\(board.town.person(.amina))", "topics", by: .sofia)
        let page = try sofia.get("/account/following")
        #expect(page.words.contains("Covoiturage d’été"))
        #expect(page.words.contains("Amina Haddad"))
        #expect(page.text.components(separatedBy: "action=\"/account/following\"").count == 2)
        let field = "of-\(board.space.id)-item-\(card)"
        #expect(try save([field: "off"]).location == "/account/following")
        #expect(
            try board.count("SELECT f.level AS n FROM follow AS f WHERE f.target = 'item'") == 0)
        #expect(
            try board.count("SELECT f.level AS n FROM follow AS f WHERE f.target = 'person'") == 3)
        #expect(try save([field: "inherit"]).status == 303)
        #expect(try !sofia.get("/account/following").words.contains("Covoiturage"))
        #expect(try board.count("SELECT COUNT(*) AS n FROM follow AS f") == 1)
        #expect(try save([field: "off"]).status == 303)
        #expect(try board.count("SELECT COUNT(*) AS n FROM follow AS f") == 1)
        #expect(
            try save(["of-\(board.space.id)-person-\(board.town.person(.amina))": "x"])
                .status == 400)
    }

    @Test func `without a choice one hears what concerns one; the choice for all holds elsewhere`()
        throws
    {
        #expect(try chosen(general) == "mentions")
        try board.comment("Un premier mot", on: card, by: .loic)
        #expect(try board.reasons(.sofia) == [])
        #expect(try save([general: "messages"]).status == 303)
        try board.comment("Un deuxième", on: card, by: .loic)
        #expect(try board.reasons(.sofia).count == 1)
        try board.follow("item-\(card)", "mentions", by: .sofia)
        try board.comment("Un troisième", on: card, by: .loic)
        #expect(try board.reasons(.sofia).count == 1)
        #expect(try board.visit(.sofia).get("/account/following").words.contains("Covoiturage"))
    }

    @Test func `whoever wants nothing hears nothing, where they wrote neither`() throws {
        try board.comment("Je viens", on: card, by: .sofia)
        #expect(try board.count("SELECT COUNT(*) AS n FROM follow AS f WHERE f.chosen = 0") >= 1)
        #expect(try board.visit(.sofia).get("/account/following").words.contains("tout suit"))
        #expect(try save([general: "off"]).status == 303)
        try board.comment("Encore moi", on: card, by: .sofia)
        try board.comment("Moi aussi", on: card, by: .loic)
        #expect(try board.reasons(.sofia) == [])
        let mine = try board.id(board.comment("À moi", on: card, by: .sofia))
        #expect(mine.rawValue > 0)
        #expect(try save([general: "mentions"]).status == 303)
        #expect(
            try board.count("SELECT COUNT(*) AS n FROM follow AS f WHERE f.target = 'space'") == 0)
    }

    @Test func `where one is told is kept with the mails, and left alone where nothing changed`()
        throws
    {
        let place = "place-\(board.space.id)"
        #expect(try chosen(place) == "mail")
        #expect(try save([:]).status == 303)
        #expect(try board.count("SELECT COUNT(*) AS n FROM mail_choice AS c") == 0)
        #expect(try save([place: "site"]).status == 303)
        #expect(
            try board.count(
                """
                SELECT COUNT(*) AS n FROM mail_choice AS c
                WHERE c.answers = 0 AND c.followed = 0 AND c.rhythm = 'never' AND c.letters = 1
                """) == 1)
        #expect(try chosen(place) == "site")
        #expect(try save([place: "mail", general: "messages"]).status == 303)
        #expect(
            try board.count(
                """
                SELECT COUNT(*) AS n FROM mail_choice AS c WHERE c.answers = 1 AND c.followed = 1
                """) == 1)
    }

    @Test func `to inherit again forgets the choice`() throws {
        try board.follow("item-\(card)", "off", by: .sofia)
        try board.follow("item-\(card)", "inherit", by: .sofia)
        #expect(try board.count("SELECT COUNT(*) AS n FROM follow AS f") == 0)
    }

    @Test func `what one may not see any more is not named`() throws {
        try board.follow("item-\(card)", "digest", by: .sofia)
        try board.setAudience(.moderators, of: card)
        let page = try board.visit(.sofia).get("/account/following")
        #expect(!page.words.contains("Covoiturage"))
    }

    @Test func `what one may not see cannot be followed`() throws {
        try board.setAudience(.moderators, of: card)
        #expect(try board.follow("item-\(card)", "messages", by: .sofia).status == 404)
        #expect(try board.follow("item-999999", "messages", by: .sofia).status == 404)
        #expect(try board.follow("pinboard.pile-1", "messages", by: .sofia).status == 404)
        #expect(try board.follow("person-999999", "messages", by: .sofia).status == 404)
    }

    @Test(arguments: ["", "item", "item-", "item-0", "item--1", "thing-1", "item-1-2", "item-x"])
    func `a target that is none is refused`(target: String) throws {
        #expect(try board.follow(target, "messages", by: .sofia).status == 400)
    }

    @Test(arguments: ["", "all", "topics", "-1"])
    func `a level that a card has not is refused`(level: String) throws {
        #expect(try board.follow("item-\(card)", level, by: .sofia).status == 400)
    }

    @Test func `a guest follows nothing`() throws {
        try board.openToGuests()
        let answer = try board.town.guest().post(
            SpacePaths.following(in: board.space),
            ["target": "item-\(card)", "level": "messages"])
        #expect(answer.status == 401)
    }

    @Test func `a long list has pages`() throws {
        let person = try board.town.person(.sofia)
        for number in 1...60 {
            let id = try board.card("Carte \(number)")
            try board.write {
                try FollowStore(db: $0).set(
                    .digest, of: .item(id), by: person, in: board.space.id,
                    at: board.town.now)
            }
        }
        let sofia = try board.visit(.sofia)
        #expect(try sofia.get("/account/following").words.contains("page 1 sur 3"))
        let last = try sofia.get("/account/following?page=99")
        #expect(last.status == 200 && last.words.contains("page 3 sur 3"))
    }

    @Test func `it takes as many statements for many spaces as for one`() throws {
        let malik = try board.town.person(.malik)
        let one = try statements()
        try board.follow("item-\(card)", "digest", by: .malik)
        try board.follow("person-\(board.town.person(.amina))", "topics", by: .malik)
        let few = try statements()
        // One for the list, one for items, one for people, one for whether they still have a page.
        #expect(few == one + 4)
        for number in 1...5 {
            let space = try board.write { db in
                let space = try board.site.makeSpace(
                    slug: "espace-\(number)", name: "Espace \(number)", host: "Hôte",
                    zone: "Europe/Paris", db, at: board.town.now)
                for resident in [Resident.malik, .amina] {
                    try MembershipStore(db: db).set(
                        .member, of: board.town.person(resident), in: space.id,
                        at: board.town.now)
                }
                let id = try ItemStore(db: db).create(
                    ItemDraft(
                        space: space.id, kind: "card", author: malik,
                        title: "Carte d’été \(number)", isPublished: true),
                    at: board.town.now)
                for target in [
                    FollowTarget.item(id), .person(try board.town.person(.amina)), .item(card),
                ] {
                    try FollowStore(db: db).set(
                        .digest, of: target, by: malik, in: space.id, at: board.town.now)
                }
                return space
            }
            let page = try board.visit(.malik).get("/account/following").text
            let amina = SpacePaths.member(try board.town.person(.amina), in: space)
            #expect(page.contains("Carte d’été \(number)") && page.contains(amina))
        }
        #expect(try statements() == few)
        // What another space has is named in its own alone.
        let page = try board.visit(.malik).get("/account/following").text
        #expect(page.components(separatedBy: "\"\(board.address(card))\"").count == 2)
    }

    private func statements() throws -> Int {
        var requests = try InternalRequest(board.site)
        _ = try requests.run(.get, "/account/following", as: board.town.person(.malik))
        return requests.statements
    }

    @Test func `erasing what one follows forgets it`() throws {
        try board.follow("item-\(card)", "digest", by: .sofia)
        try board.write { try $0.run("DELETE FROM item WHERE id = \(card)") }
        #expect(try board.count("SELECT COUNT(*) AS n FROM follow AS f") == 0)
    }
}
