import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Events that go away") struct WithdrawalTests {
    let here: PeopleTown
    let guests: GuestReading

    init() throws {
        here = try PeopleTown()
        guests = GuestReading(town: here.town)
    }

    private let paule = "paule@exemple.test"

    private func invited() throws -> Item.ID {
        let id = try here.event(rules: ["seats": "10"])
        try here.answer(id, .amina, "yes")
        try here.town.visit(as: .malik).post(
            GatheringPaths.invitations(id, in: here.space), ["people": paule])
        try here.town.runJobs()
        #expect(try guests.calendars(to: paule).count == 1)
        return id
    }

    private func sequence(_ calendar: String?) -> Int {
        let line = calendar?.split(whereSeparator: \.isNewline).first {
            $0.hasPrefix("SEQUENCE:")
        }
        return line.flatMap { Int($0.dropFirst(9)) } ?? 0
    }

    @Test func `what goes into the trash is cancelled a little later, and comes back newer`()
        throws
    {
        let id = try invited()
        try here.town.visit(as: .malik).delete(AgendaPaths.event(id, in: here.space))
        try here.town.runJobs()
        #expect(try guests.calendars(to: paule).count == 1)
        try here.town.wait(11 * 60)
        let off = try guests.calendars(to: paule)
        #expect(off.count == 2)
        #expect(off.last?.contains("METHOD:CANCEL") == true)
        #expect(sequence(off.last) > sequence(off.first))
        #expect(try here.reasons(.amina) == ["eventCancelled"])
        #expect(try here.titles(.amina).first?.contains("Réunion de bassin") == true)
        try here.town.visit(as: .malik).post(SpacePaths.restoration(id, in: here.space))
        try here.town.wait(16 * 60)
        try here.town.runJobs()
        let back = try guests.calendars(to: paule)
        #expect(back.count == 3)
        #expect(back.last?.contains("METHOD:REQUEST") == true)
        #expect(sequence(back.last) > sequence(off.last))
        #expect(try here.reasons(.amina) == ["eventCancelled", "eventRestored"])
        #expect(here.town.log.all == [])
    }

    @Test func `what is taken out of the trash at once is told to nobody`() throws {
        let id = try invited()
        try here.town.visit(as: .malik).delete(AgendaPaths.event(id, in: here.space))
        try here.town.visit(as: .malik).post(SpacePaths.restoration(id, in: here.space))
        for _ in 1...3 { try here.town.wait(16 * 60) }
        #expect(try guests.calendars(to: paule).count == 1)
        #expect(try here.reasons(.amina).isEmpty)
    }

    @Test func `what becomes a draft is cancelled, and is newer once it is out again`() throws {
        let id = try invited()
        let address = AgendaPaths.event(id, in: here.space)
        let malik = try here.town.visit(as: .malik)
        try malik.put(address, here.form(["do": "draft"]))
        try here.town.runJobs()
        let off = try guests.calendars(to: paule)
        #expect(off.last?.contains("METHOD:CANCEL") == true)
        #expect(try here.reasons(.amina) == ["eventCancelled"])
        try malik.put(address, here.form(["do": "draft", "start_time": "19:00", "end_time": ""]))
        try malik.put(
            address, here.form(["do": "publish", "start_time": "19:00", "end_time": ""]))
        try here.town.runJobs()
        #expect(try guests.calendars(to: paule).count == 3)
        try here.town.wait(16 * 60)
        try here.town.runJobs()
        let back = try guests.calendars(to: paule)
        #expect(back.count == 3)
        #expect(back.last?.contains("METHOD:REQUEST") == true)
        #expect(back.last?.contains("T190000") == true)
        #expect(sequence(back.last) > sequence(off.last))
        #expect(try here.reasons(.amina).last == "eventRestored")
    }

    @Test func `the guests of a series hear of the part that is left when it is split`() throws {
        let weekly = ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"]
        let id = try here.event(weekly, rules: ["seats": "10"])
        try here.town.visit(as: .malik).post(
            GatheringPaths.invitations(id, in: here.space), ["people": paule])
        try here.town.runJobs()
        let date = try here.date(id, 2).id
        try here.town.visit(as: .malik).post(
            AgendaPaths.occurrenceCancellation(date, in: here.space),
            ["scope": "following", "word": "", "do": "remove"])
        try here.town.runJobs()
        let calendars = try guests.calendars(to: paule)
        #expect(calendars.count == 2)
        #expect(calendars.last?.contains("UNTIL=20190701T") == true)
    }
}
