import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@Suite("The fields of a form") struct FieldTests {
    let board: PinboardTown

    init() throws { board = try PinboardTown() }

    @Test func `that come twice are refused, whichever form`() throws {
        let amina = try board.visit(.amina)
        var fields: FormFields = ["name": "Amina Haddad", "name": "Amina"]
        #expect(try amina.put(AccountPaths.account(), fields).status == 400)
        fields = ["title": "Un", "_key": "a"]
        #expect(try amina.post(CardPaths.cards(in: board.space), fields).status == 400)
        #expect(try board.count("SELECT COUNT(*) AS n FROM card AS c") == 0)
        #expect(
            try board.visit(.region).put(AccountPaths.account(), ["name": "Région"]).status == 303)
    }

    @Test func `that are lists may, where the route says so`() throws {
        let group = try board.town.visit(as: .malik).post(
            SpacePaths.administration(in: board.space) + "/groups", ["name": "Le comité"])
        let address = try #require(group.location)
        let members = try [Resident.amina, .loic].map { try board.town.person($0).description }
        let malik = try board.visit(.malik)
        let fields: FormFields = ["name": "Comité", "member": members[0], "member": members[1]]
        #expect(try malik.put(address, fields).status == 303)
        #expect(try board.count("SELECT COUNT(*) AS n FROM member_group_person AS p") == 2)
    }

    @Test func `that say which files to keep may, wherever files are taken`() throws {
        let fields: FormFields = ["title": "Deux", "attachment": "1", "attachment": "2"]
        let answer = try board.visit(.amina).post(CardPaths.cards(in: board.space), fields)
        #expect(answer.status == 303)
    }
}
