import Community
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("What another space shows of a rubric") struct RelayedRubricTests {
    @Test func `goes with the rubric, and comes back with it`() throws {
        let town = try Town(features: features)
        try town.partSides()
        try town.tieTogether()
        let (malik, claire) = (try town.visit(as: .malik), try town.visit(as: .claire))
        let made = try malik.post(
            "\(Town.centre)/agenda",
            [
                "title": "Journée d’étude", "start_day": "2030-01-15", "start_time": "18:00",
                "end_time": "20:00", "audience": "space", "do": "publish",
            ])
        let id = try #require(made.location?.split(separator: "/").last)
        let sent = try malik.post(
            "\(Town.centre)/items/\(id)/publishing",
            ["space": town.space(.network).id.description])
        #expect(sent.status == 303, "\(made.words)")
        let number: Int64 = try town.site.database.read {
            try $0.one("SELECT r.item_id FROM relay AS r")
        }
        let address = "\(Town.network)/network/\(number)"
        try town.visit(as: .sofia).post(address + "/acceptance")
        for isOn in [true, false, true] {
            let rubric: FormFields = isOn ? ["on": "1", "name": ""] : ["name": ""]
            let saved = try claire.put("\(Town.centre)/administration/modules/agenda", rubric)
            #expect(saved.status == 303, "\(saved.words)")
            #expect(try malik.get(address).status == (isOn ? 200 : 404))
            let list = try malik.get("\(Town.network)/network").words
            #expect(list.contains("Journée d’étude") == isOn)
            #expect(list.contains("mardi 15 janvier 2030") == isOn)
        }
    }
}
