import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The figures of a space") struct FigureTests {
    let town: Town
    private let address = "/\(Place.centre.rawValue)/administration/figures"

    init() throws { town = try Town(features: []) }

    @Test func `are for moderators`() throws {
        #expect(try town.guest().get(address).status == 401)
        for path in [address, address + "/csv"] {
            #expect(try town.visit(as: .amina).get(path).status == 403)
            #expect(try town.visit(as: .malik).get(path).status == 200)
        }
    }

    @Test func `are of this year beside the one before, where a change of nothing has no share`()
        throws
    {
        let page = try town.visit(as: .malik).get(address)
        #expect(page.input("from") == "2019-01-01" && page.input("to") == "2019-12-31")
        #expect(page.words.contains("en regard de 1er janvier 2018 – 31 décembre 2018"))
        #expect(page.words.contains("Nouveaux membres 7 0 sans objet"))
        let other = try town.visit(as: .malik).get(address + "?from=2020-01-01&to=2020-12-31")
        #expect(other.words.contains("Nouveaux membres 0 7 −100"))
    }

    @Test func `count the first moment of a period and not the first after it`() throws {
        let amina = try town.person(.amina)
        // Midnight in Paris at the beginning of 2018, and a second before.
        for (moment, expected) in [(1_514_761_200.0, "1"), (1_514_761_199.0, "0")] {
            try town.site.database.write { db in
                try db.run(
                    """
                    UPDATE membership SET joined_at = \(Date(timeIntervalSince1970: moment))
                    WHERE person_id = \(amina)
                    """)
            }
            let table = try town.visit(as: .malik).get(
                address + "/csv?from=2018-01-01&to=2018-12-31")
            #expect(table.text.contains("Membres,Nouveaux membres,nombre,\(expected),"))
        }
    }

    @Test(arguments: ["from=2019-02-30&to=2019-12-31", "from=2019-12-31&to=2019-01-01", "from=x"])
    func `a period that makes no sense is refused in a sentence`(query: String) throws {
        let page = try town.visit(as: .malik).get(address + "?" + query)
        #expect(page.status == 422)
        #expect(page.text.contains("-error\""))
        #expect(try town.visit(as: .malik).get(address + "/csv?" + query).status == 400)
    }

    @Test func `29 February is compared with the 28th of the year before`() throws {
        let page = try town.visit(as: .malik).get(address + "?from=2020-02-29&to=2020-02-29")
        #expect(page.words.contains("28 février 2019 – 28 février 2019"))
    }

    @Test func `come as a table for a spreadsheet`() throws {
        let table = try town.visit(as: .malik).get(address + "/csv")
        #expect(table.headers["Content-Type"] == "text/csv; charset=utf-8")
        #expect(table.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
        let lines = table.text.components(separatedBy: "\r\n")
        #expect(lines.count == town.site.declarations.all(ReportFigure.self).count + 2)
        #expect(lines.allSatisfy { $0.isEmpty || $0.split(separator: ",").count == 5 })
    }
}
