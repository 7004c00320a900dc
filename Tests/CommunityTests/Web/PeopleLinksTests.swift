import Storage
import TestKit
import Testing

@testable import Community

@Suite("Ways to people in a page") struct PeopleLinksTests {
    @Test func `a text may name thousands, of whom few are there`() throws {
        let town = try Town(features: [])
        let amina = try town.person(.amina)
        let others = (0..<2_500).map { Person.ID(rawValue: 1_000_000 + $0) }
        let found = try town.site.database.read {
            try PeopleLinksStore(db: $0).names(of: others + [amina], in: [Place.centre.rawValue])
        }
        #expect(found.count == 1)
        #expect(found[amina]?.name == Resident.amina.name)
        #expect(found[amina]?.spaces == [Place.centre.rawValue])
    }
}
