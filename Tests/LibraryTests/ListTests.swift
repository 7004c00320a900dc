import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Lists and words of documents") struct ListTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    private func statements(_ address: String, _ resident: Resident = .loic) throws -> Int {
        var requests = try InternalRequest(room.town.site)
        _ = try requests.run(.get, address, as: room.town.person(resident))
        return requests.statements
    }

    @Test func `a theme costs as many statements at two thousand documents as at fifty`() throws {
        let address = LibraryPaths.theme(room.theme, in: room.space)
        try room.fill(50, to: room.theme)
        let few = try statements(address + "?page=2")
        try room.fill(1_950, to: room.theme)
        #expect(try statements(address + "?page=80") == few)
        #expect(few <= 15)
        #expect(try room.list("?page=80").words.contains("Document"))
        #expect(try statements(room.home, .malik) <= 15)
    }

    @Test func `a document and a version cost at most fifteen statements`() throws {
        let id = try room.publish("Loi")
        for number in 0..<4 {
            try room.sendVersion(of: id, room.town.pdf("Loi \(number).pdf"))
        }
        #expect(try statements(LibraryPaths.document(id, in: room.space), .malik) <= 15)
        let version = LibraryPaths.version(try room.version(id).id, in: room.space)
        #expect(try statements(version, .malik) <= 15)
    }

    @Test func `partners read and download, and propose nothing`() throws {
        let id = try room.publish("Loi")
        #expect(try room.page(id, as: .region).status == 200)
        #expect(try room.file(id, as: .region).status == 200)
        #expect(try room.visit(.region).get(LibraryPaths.new(in: room.space)).status == 403)
        #expect(try room.send("Autre", by: .region).status == 403)
        #expect(try !room.page(id, as: .region).words.contains("Proposer"))
    }

    @Test func `what is said of a vetted document is the moderators' to change`() throws {
        let id = try room.propose("Loi")
        let editor = LibraryPaths.editor(id, in: room.space)
        #expect(try room.visit(.amina).get(editor).status == 200)
        try room.decide("vetted", room.version(id))
        let refused = try room.visit(.amina).get(editor)
        #expect(refused.status == 403)
        #expect(refused.words.contains("la modération seule modifie sa fiche"))
        var form = room.form("Loi du 17 janvier 2002")
        form.append("dated_on", "2002-01-17")
        form.append("version", try room.visit(.malik).get(editor).input("version") ?? "")
        let address = LibraryPaths.document(id, in: room.space)
        #expect(try room.visit(.malik).put(address, form).status == 303)
        #expect(try room.page(id).words.contains("17 janvier 2002"))
        #expect(try room.list("?sort=date").words.contains("Loi du 17 janvier 2002"))
        #expect(try room.visit(.claire).put(address, form).status == 409)
    }

    @Test(arguments: [
        ("dated_on", "2002-02-30"), ("dated_on", "hier"), ("source_address", "javascript:alert(1)"),
        ("source_address", "ftp://exemple.fr/a"), ("source_address", "https://a:b@exemple.fr"),
        ("theme", "999"), ("publisher", String(repeating: "é", count: 201)),
        ("keywords", String(repeating: "é", count: 301)),
        ("description", String(repeating: "é", count: 5_001)),
        ("title", String(repeating: "é", count: 201)),
    ])
    func `what cannot be is refused with a sentence, and what was typed is kept`(
        field: String, value: String
    ) throws {
        var fields: FormFields = field == "title" ? [:] : ["title": "Loi"]
        if field != "theme" { fields.append("theme", room.theme.description) }
        fields.append(field, value)
        let answer = try room.visit(.amina).post(
            room.home, fields, files: [try room.town.pdf("Loi.pdf")])
        #expect(answer.status == 422)
        #expect(answer.words.contains("Loi.pdf"))
        #expect(try room.count("SELECT COUNT(*) AS n FROM document AS d") == 0)
    }

    @Test func `a day of another century is one`() throws {
        let id = try room.publish("Loi Waldeck-Rousseau", ["dated_on": "1884-03-21"])
        #expect(try room.page(id).words.contains("21 mars 1884"))
    }

    @Test func `it is found by its words once it is vetted`() throws {
        let address = SpacePaths.search(in: room.space) + "?q=ineffable"
        let id = try room.propose("Loi", nil, ["keywords": "ineffable"])
        try room.town.wait(60)
        #expect(try !room.visit(.loic).get(address).words.contains("Loi "))
        try room.decide("vetted", room.version(id))
        try room.town.wait(60)
        let found = try room.visit(.loic).get(address)
        #expect(found.values(of: "href").contains(LibraryPaths.document(id, in: room.space)))
    }

    @Test func `words are escaped wherever they stand`() throws {
        let id = try room.publish("<b>Loi</b>", ["publisher": "<i>État</i>"])
        for page in [try room.page(id), try room.list(), try room.visit(.loic).get(room.home)] {
            #expect(!page.text.contains("<b>Loi</b>"))
            #expect(!page.text.contains("<i>État"))
        }
    }

    @Test func `what Amina sent stays without her name when she leaves`() throws {
        let id = try room.publish("Loi")
        let answer = try room.town.erase(.amina)
        #expect(answer.status < 400)
        try Jobs(room.town.site).schedule()
        try room.town.wait(120)
        #expect(try room.page(id).status == 200)
        #expect(try room.version(id).sender == nil)
        #expect(try !room.page(id).words.contains("Amina"))
        #expect(try room.file(id).status == 200)
    }
}
