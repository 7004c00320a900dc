import TestKit
import Testing

@testable import Agenda

@Suite("The tables of the agenda") struct SchemaTests {
    @Test func `a space starts without an event`() throws {
        let town = try Town(features: [agenda])
        #expect(try town.site.database.read { try $0.value("SELECT COUNT(*) AS n FROM event AS e") } == 0)
    }
}
