import Community
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Much in a short time") struct AllowanceTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown { $0.allowance = 1 }
        card = try board.card()
    }

    @Test func `a script that comments without end waits, loses no text, and goes on in time`()
        throws
    {
        let amina = try board.visit(.amina)
        for number in 1...60 { #expect(try comment("Mot \(number)", amina).status == 303) }
        let refused = try comment("Un mot de plus que personne ne doit perdre.", amina)
        #expect(refused.status == 429)
        #expect(refused.headers["Retry-After"] == "10")
        #expect(refused.words.contains("Vous pourrez continuer dans 10 secondes."))
        #expect(refused.text.contains("value=\"Un mot de plus que personne ne doit perdre.\""))
        #expect(refused.values(of: "action").contains(SpacePaths.comments(card, in: board.space)))
        #expect(try board.comments() == 60)
        board.town.pass(9)
        #expect(try comment("Trop tôt.", amina).status == 429)
        board.town.pass(1)
        #expect(try comment("À l’heure.", amina).status == 303)
        #expect(try comment("Trop tôt.", amina).status == 429)
    }

    @Test func `whoever hurries takes nothing from others, nor from what else they do`() throws {
        let (amina, loic) = (try board.visit(.amina), try board.visit(.loic))
        for number in 1...61 { _ = try comment("Mot \(number)", amina) }
        #expect(try comment("Un mot", amina).status == 429)
        #expect(try comment("Un autre", loic).status == 303)
        let reactions = SpacePaths.reactions(in: board.space)
        #expect(try amina.post(reactions, ["give": "thanks-\(card)"]).status == 303)
    }

    @Test func `a meeting of sixty behind one address is not made to wait`() throws {
        for number in 1...60 {
            let member = try newcomer(number)
            for word in 1...10 { #expect(try comment("Mot \(word)", member).status == 303) }
        }
        #expect(try board.comments() == 600)
    }

    @Test func `guests of an address wait for each other, and members do not wait for them`()
        throws
    {
        try board.openToGuests()
        let search = SpacePaths.search(in: board.space) + "?q=covoiturage"
        let guest = board.town.guest()
        for _ in 1...300 { #expect(try guest.get(search).status == 200) }
        let refused = try board.town.guest().get(search)
        #expect(refused.status == 429)
        #expect(refused.headers["Retry-After"] == "1")
        #expect(try board.visit(.amina).get(search).status == 200)
        #expect(try guest.get("/sign-in").status == 200)
    }

    @Test func `a script is told in its own way when it may go on`() throws {
        let amina = try board.visit(.amina)
        let json = ["Accept": "application/json"]
        for _ in 1...150 { try send(amina, json) }
        let refused = try send(amina, json)
        #expect(refused.status == 429)
        #expect(refused.headers["Retry-After"] == "5")
        #expect(refused.words.contains("Vous pourrez continuer dans 5 secondes."))
        #expect(refused.headers["Content-Type"] == "application/json")
    }

    @Test func `the files of one form count each`() throws {
        let amina = try board.visit(.amina)
        for _ in 1...14 { try send(amina, files: 10) }
        try send(amina, files: 9)
        #expect(try send(amina, files: 2).status == 429)
        #expect(try send(amina).status != 429)
    }

    @Test func `what another site sends in somebody's name takes nothing from them`() throws {
        let amina = try board.visit(.amina)
        let foreign = ["Sec-Fetch-Site": "cross-site"]
        let comments = SpacePaths.comments(card, in: board.space)
        for _ in 1...70 {
            #expect(try amina.post(comments, ["text": "Un mot"], headers: foreign).status == 403)
        }
        #expect(try comment("Un mot", amina).status == 303)
    }

    @Test func `a site whose operator allows more lets people do more`() throws {
        let board = try PinboardTown { $0.allowance = 2 }
        let card = try board.card()
        for number in 1...120 {
            #expect(try board.comment("Mot \(number)", on: card, by: .amina).status == 303)
        }
        #expect(try board.comment("Un mot", on: card, by: .amina).status == 429)
    }

    private func comment(_ text: String, _ browser: Browser) throws -> Answer {
        try browser.post(SpacePaths.comments(card, in: board.space), ["text": text])
    }

    @discardableResult
    private func send(
        _ browser: Browser, _ headers: [String: String] = [:], files: Int = 1
    ) throws -> Answer {
        let files = try (1...files).map { _ in try board.upload("vide.bin", []) }
        return try browser.post(
            SpacePaths.attachments(in: board.space), files: files, headers: headers)
    }

    /// One more member, in a browser of their own.
    private func newcomer(_ number: Int) throws -> Browser {
        let (site, now) = (board.site, board.town.now)
        let token = try board.write { db in
            let person = try PersonStore(db: db).create(
                email: "m\(number)@parvis.test", name: "Membre \(number)", locale: "fr", at: now)
            try MembershipStore(db: db).set(.member, of: person, in: board.space.id, at: now)
            return try SessionStore(db: db).open(person, device: "", at: now)
        }
        let browser = board.town.guest()
        browser.setCookie(site.cookies.name(.session), token.text)
        return browser
    }
}
