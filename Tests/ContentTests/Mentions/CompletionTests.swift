import Community
import FoundationEssentials
import HTTP
import TestKit
import Testing

@testable import Content

@Suite("Completing a name") struct CompletionTests {
    let board: PinboardTown

    init() throws { board = try PinboardTown() }

    private func complete(_ text: String, _ browser: Browser) throws -> Answer {
        try browser.get(
            SpacePaths.memberCompletion(in: board.space) + "?"
                + (["q": text] as FormFields).urlEncoded)
    }

    @Test(arguments: ["loï", "LOI", "le g", "goff", "Loïc Le Goff"])
    func `a beginning of any word finds the member`(text: String) throws {
        let answer = try complete(text, board.visit(.sofia))
        #expect(answer.status == 200)
        #expect(answer.headers["Cache-Control"] == "no-store")
        #expect(answer.headers["Content-Type"]?.contains("json") == true)
        #expect(answer.text.contains("\"name\":\"Loïc Le Goff\""))
        #expect(!answer.text.contains("Denis"))
    }

    @Test(arguments: ["", "   ", "%", "_", "!", "zzz", "'\"<"])
    func `what begins no name finds nobody`(text: String) throws {
        #expect(try complete(text, board.visit(.sofia)).text == "{\"people\":[]}")
    }

    @Test func `neither guests nor outsiders are told who is a member`() throws {
        #expect(try complete("loi", board.town.guest()).status == 401)
        try board.openToGuests()
        #expect(try complete("loi", board.town.guest()).status == 401)
        let network = try board.town.space(.network)
        let address = SpacePaths.memberCompletion(in: network) + "?q=mal"
        #expect(try board.visit(.sofia).get(address).status == 404)
    }

    @Test func `eight at most`() throws {
        for number in 1...12 {
            let id = try board.write { db in
                try PersonStore(db: db).create(
                    email: "p\(number)@parvis.test", name: "Paul \(number)", locale: "fr",
                    at: board.town.now)
            }
            try board.write {
                try MembershipStore(db: $0).set(
                    .member, of: id, in: board.space.id, at: board.town.now)
            }
        }
        let answer = try complete("paul", board.visit(.sofia))
        #expect(answer.text.components(separatedBy: "\"id\"").count == 9)
    }
}
