import Community
import Content
import HTTP
import TestKit
import Testing

@Suite("A manifest: what programs read") struct ManifestProgramTests {
    let here: GardenTown

    init() throws { here = try GardenTown() }

    private var book: String { "/dav/addressbooks/\(here.space.slug)/" }

    @Test func `an address book is found from its principal, and its cards are read`() throws {
        let malik = try here.town.visit(as: .malik)
        let made = try malik.post(GardenPaths.plots(in: here.space), ["title": "Fèves"])
        let id = try #require(made.location?.split(separator: "/").last.flatMap { Int64($0) })
        let phone = try Program(of: .malik, here.town, reach: ["garden"])
        let principal = try #require(
            try phone.propfind("/dav/", "d:current-user-principal")
                .between("principal><d:href>", "</d:href>").first)
        let home = try phone.propfind(principal, "card:addressbook-home-set")
        #expect(home.text.contains("<d:href>/dav/addressbooks/</d:href>"))
        let all = try phone.propfind(
            "/dav/addressbooks/", "d:resourcetype", "card:supported-address-data", depth: "1")
        #expect(all.hrefs.contains(book) && all.text.contains("<card:addressbook/>"))
        let synced = try phone.sync(book)
        #expect(synced.hrefs == ["\(book)\(id).vcf"])
        let cards = try phone.send(
            .report, book,
            """
            <card:addressbook-query \(Program.names)><d:prop><d:getetag/>
            <card:address-data version="4.0"/></d:prop><card:filter/></card:addressbook-query>
            """)
        #expect(cards.text.contains("VERSION:4.0") && cards.text.contains("<card:address-data>"))
        let file = try phone.send(.get, "\(book)\(id).vcf")
        #expect(file.headers["Content-Type"] == "text/vcard; charset=utf-8")
        #expect(try phone.send(.get, "\(book)\(id).ics").status == 404)
    }

    @Test func `a question that is not understood is refused with its condition`() throws {
        let phone = try Program(of: .malik, here.town, reach: ["garden"])
        let answer = try phone.send(
            .report, book,
            """
            <card:addressbook-query \(Program.names)><d:prop><d:getetag/></d:prop><card:filter>
            <card:prop-filter name="FN"/></card:filter></card:addressbook-query>
            """)
        #expect(answer.status == 403 && answer.text.contains("<card:supported-filter/>"))
    }
}
