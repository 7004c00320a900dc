import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("What stays when an account is erased") struct LeftBehindTests {
    private let here: PersonalTown
    private var town: Town { here.town }

    init() throws { here = try PersonalTown() }

    @Test func `where messages go, whoever leaves is told that titles stay`() throws {
        let data = "/account/data"
        let sentence = "1 titre de question reste, au-dessus des réponses des autres"
        #expect(try !town.visit(as: .amina).get(data).words.contains(sentence))
        let saved = try town.visit(as: .claire).put(
            "/\(here.space.slug)/administration/erasure", ["rule": "removed"])
        #expect(saved.status == 303)
        #expect(try town.visit(as: .amina).get(data).words.contains(sentence))
        #expect(try !town.visit(as: .loic).get(data).words.contains("titre de question"))
    }

    @Test func `their address goes out of what was told of a table that had it`() throws {
        let tables = "/\(here.space.slug)/administration/invitations/tables"
        let email = Resident.amina.email
        let malik = try town.visit(as: .malik)
        let lines = "\(email)\n\(email)\nautre-\(email)\nautre-\(email)\n"
        let path = try #require(try malik.post(tables, ["pasted": lines]).location)
        try malik.post(path)
        try town.runJobs()
        #expect(try malik.get(path).words.contains(email))
        try here.erase(.amina)
        let page = try town.signInAgain(.malik).get(path).words
        #expect(page.contains("autre-\(email)"), "that of somebody else stays")
        #expect(!page.replacingOccurrences(of: "autre-\(email)", with: "").contains(email))
    }
}
