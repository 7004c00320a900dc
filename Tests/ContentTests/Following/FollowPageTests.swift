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

    @Test func `it lists all, and changes and stops each`() throws {
        let sofia = try board.visit(.sofia)
        #expect(try sofia.get("/account/following").words.contains("Vous ne suivez rien"))
        try board.follow("item-\(card)", "digest", by: .sofia)
        try board.follow("person-\(board.town.person(.amina))", "topics", by: .sofia)
        let page = try sofia.get("/account/following")
        #expect(page.words.contains("Covoiturage d’été"))
        #expect(page.words.contains("Amina Haddad"))
        #expect(page.words.contains("Suivi\u{A0}: un résumé par jour"))
        let stop: FormFields = ["target": "item-\(card)", "level": "off", "from": "account"]
        let answer = try sofia.post(SpacePaths.following(in: board.space), stop)
        #expect(answer.location == "/account/following")
        #expect(try sofia.get("/account/following").words.contains("Suivi\u{A0}: rien"))
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
        // One for items, one for people, one for whether they still have a page.
        #expect(few == one + 3)
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
