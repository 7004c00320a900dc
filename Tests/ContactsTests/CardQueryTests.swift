import Community
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Queries that no address book answers") struct CardQueryTests {
    let here: ContactsTown
    private static let book = "/dav/addressbooks/" + Place.centre.rawValue + "/"

    init() throws {
        here = try ContactsTown()
        try here.add("Dupont")
    }

    private func query(_ filter: String) throws -> Answer {
        try Program(of: .loic, here.town).send(
            .report, Self.book,
            """
            <card:addressbook-query \(Program.names)><d:prop><d:getetag/></d:prop>
            <card:filter>\(filter)</card:filter></card:addressbook-query>
            """)
    }

    private func tests(_ count: Int) -> String {
        let test = "<card:prop-filter name=\"FN\"><card:text-match>dup</card:text-match>"
        return String(repeating: test + "</card:prop-filter>", count: count)
    }

    @Test func `more tests than can be asked of each card are refused`() throws {
        #expect(try query(tests(50)).status == 207)
        #expect(try query(tests(51)).status == 413)
    }

    @Test func `a filter that is none is their fault, not ours`() throws {
        #expect(try query("<card:prop-filter/>").status == 400)
    }
}
