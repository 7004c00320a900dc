import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("A page that somebody else has opened") struct OtherPersonTests {
    let board: PinboardTown
    private let card: Item.ID
    /// The browser in which Amina had her page open, and Loïc has signed in since.
    private let browser: Browser
    private let page: Answer
    private static let text = "Trois réunions, dont une à Albi, un soir de novembre."

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        browser = try board.visit(.amina)
        page = try browser.get(board.address(card))
        try Self.signIn(.loic, browser)
    }

    @Test func `publishes nothing under the name of whoever has signed in since`() throws {
        let asked = try comment()
        #expect(asked.status == 409)
        #expect(try board.comments() == 0)
        #expect(asked.words.contains("Vous êtes maintenant Loïc"))
        #expect(asked.words.contains("Cette page était celle d’Amina Haddad"))
        #expect(asked.words.contains(Self.text))
    }

    @Test func `keeps a short text in sight as well`() throws {
        let asked = try browser.post(address, ["text": "Court mot", "_csrf": token(page)])
        #expect(asked.status == 409)
        #expect(asked.text.contains("Court mot</textarea>"))
    }

    @Test func `sends its text under the new name once that is asked for`() throws {
        let asked = try comment()
        let sent = try browser.post(address, fields(of: asked, ["text": Self.text]))
        #expect(sent.status == 303)
        let author = try board.count(
            """
            SELECT i.author_id FROM comment AS c JOIN item AS i ON i.id = c.id
            """)
        #expect(try Int(board.town.person(.loic).rawValue) == author)
    }

    @Test func `keeps its text through signing in again under the first name`() throws {
        let asked = try comment()
        let kept = try #require(asked.input("kept")?.read)
        let form = try browser.post("/sign-in", ["kept": kept])
        #expect(form.status == 200)
        #expect(form.words.contains("Rien n’est perdu"))
        #expect(!form.words.contains("Votre session a pris fin"))
        let resumed = try Self.signIn(.amina, browser, kept: form.input("kept")?.read)
        #expect(resumed.words.contains(Self.text))
        #expect(!resumed.words.contains("vous êtes maintenant"))
        let sent = try browser.post(address, fields(of: resumed, ["text": Self.text]))
        #expect(sent.status == 303)
        #expect(try browser.get(board.address(card)).words.contains(Self.text))
    }

    @Test func `says whose text it was when another signs in after its session`() throws {
        try board.town.wait(15 * 86_400)
        let refused = try comment()
        #expect(refused.status == 401)
        let resumed = try Self.signIn(.sofia, browser, kept: refused.input("kept")?.read)
        #expect(resumed.words.contains("a été écrit sur la page d’Amina Haddad"))
        #expect(resumed.words.contains("Envoyer comme Sofia"))
    }

    @Test func `changes nothing by a single button either, and offers it again`() throws {
        let mute = MemberAddress.mute(try board.town.person(.sofia), in: board.space)
        let asked = try browser.post(mute, ["_csrf": token(page)])
        #expect(asked.status == 409)
        #expect(try board.count("SELECT COUNT(*) AS n FROM mute AS m") == 0)
        #expect(asked.values(of: "action").contains(mute))
        #expect(try browser.post(mute, fields(of: asked, [:])).status == 303)
    }

    @Test func `is refused to a script in words, too`() throws {
        let answer = try browser.post(
            address, ["text": Self.text, "_csrf": token(page)],
            headers: ["Accept": "application/json"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("ouverte avant votre connexion"))
        #expect(try board.comments() == 0)
    }

    @Test func `that was a guest’s asks as well`() throws {
        let guest = board.town.guest()
        let page = try guest.get("/sign-in")
        try Self.signIn(.loic, guest)
        let asked = try guest.post(address, ["text": Self.text, "_csrf": token(page)])
        #expect(asked.status == 409)
        #expect(asked.words.contains("ouverte avant votre connexion"))
        #expect(try board.comments() == 0)
    }

    @Test func `does not hand its files to another`() throws {
        let asked = try browser.post(
            address, ["text": Self.text, "attachment": "12", "_csrf": token(page)])
        #expect(asked.status == 409)
        #expect(asked.input("attachment") == nil)
        #expect(asked.words.contains("joignez-les de nouveau"))
    }

    @Test func `is its own person’s, whichever of their sessions it is`() throws {
        try Self.signIn(.amina, browser)
        #expect(try comment().status == 303)
        #expect(try board.comments() == 1)
    }

    private var address: String { SpacePaths.comments(card, in: board.space) }

    private func comment() throws -> Answer {
        try browser.post(address, ["text": Self.text, "_csrf": token(page)])
    }

    private func token(_ page: Answer) -> String { page.input("_csrf") ?? "" }

    private func fields(of page: Answer, _ more: FormFields) -> FormFields {
        var fields = more
        fields.append("_csrf", token(page))
        return fields
    }

    @discardableResult
    private static func signIn(
        _ resident: Resident, _ browser: Browser, kept: String? = nil
    ) throws -> Answer {
        try browser.post(
            "/sign-in",
            ["email": resident.email, "password": Resident.password, "kept": kept ?? ""])
    }
}

private enum MemberAddress {
    static func mute(_ person: Person.ID, in space: Space) -> String {
        "/\(space.slug)/members/\(person)/mute"
    }
}

extension String {
    /// As a browser reads the value of an attribute.
    fileprivate var read: String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(self) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
