import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("The link of a card that was merged") struct MergedLinkTests {
    let town: MergeTown
    let path: String
    private static let mail = "jd@exemple.test"

    init() throws {
        town = try MergeTown()
        try town.here.send(town.second, to: Self.mail)
        let link = try town.here.town.link(to: Self.mail)
        path = try #require(link)
        try town.merge()
    }

    @Test func `leads to the card that stayed`() throws {
        #expect(try town.here.town.guest().get(path).status == 200)
        #expect(try town.here.town.guest().post(path, ["do": "right"]).status == 303)
        #expect(try town.here.page(town.first, as: .malik).words.contains("par l’intéressé·e"))
    }

    @Test func `what is corrected by it is about the card that stayed`() throws {
        #expect(try town.here.correct(path, ["function": "Présidente"]).status == 303)
        let page = try town.here.visit(.malik).get(town.here.correction(of: town.first))
        #expect(page.status == 200 && page.words.contains("Présidente"))
    }

    @Test func `leads nowhere once that card is in the trash`() throws {
        try town.here.visit(.malik).delete(town.path(town.first))
        #expect(try town.here.town.guest().get(path).status == 404)
    }
}
