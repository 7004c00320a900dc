import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("A date as a meeting") struct MeetingTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    @Test func `its points stand in the order of their numbers, with the hour of each`() throws {
        let id = try here.event()
        let date = try here.date(id).id
        let address = GatheringPaths.meeting(date, in: here.space)
        let answer = try here.town.visit(as: .malik).put(
            address,
            [
                "p1_title": "Comptes", "p1_place": "2", "p1_speaker": "Denis", "p1_minutes": "20",
                "p2_title": "Accueil", "p2_place": "1", "p2_speaker": "", "p2_minutes": "10",
            ])
        #expect(answer.status == 303)
        let page = try here.town.visit(as: .amina).get(address).words
            .replacing("\u{A0}", with: " ")
        #expect(page.contains("Accueil 18 h 00, 10 minutes Comptes Denis 18 h 10, 20 minutes"))
        #expect(page.contains("En tout : 30 minutes"))
        #expect(try here.town.visit(as: .amina).put(address, ["p1_title": "x"]).status == 403)
    }

    @Test func `minutes are a draft until they are published, and told to those who come`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.answer(id, .amina, "yes")
        let date = try here.date(id).id
        let minutes = GatheringPaths.minutes(date, in: here.space)
        let meeting = GatheringPaths.meeting(date, in: here.space)
        try here.town.visit(as: .malik).put(minutes, ["text": "Décidé : oui.", "do": "keep"])
        #expect(try !here.town.visit(as: .amina).get(meeting).words.contains("Décidé"))
        try here.town.visit(as: .malik).put(minutes, ["text": "Décidé : oui.", "do": "publish"])
        try here.town.runJobs()
        #expect(try here.town.visit(as: .amina).get(meeting).words.contains("Décidé"))
        #expect(try here.reasons(.amina) == ["minutesPublished"])
        let zip = try here.town.visit(as: .amina).get(
            GatheringPaths.archive(date, in: here.space))
        #expect(zip.status == 200)
        #expect(Array(zip.body.prefix(2)) == Array("PK".utf8))
        #expect(zip.text.contains("Compte rendu.txt"))
    }

    @Test func `who came is ticked, added by name and downloaded, and two who tick keep both`()
        throws
    {
        let id = try here.event(rules: ["seats": "10"])
        try here.answer(id, .amina, "yes", guests: 1)
        try here.answer(id, .loic, "yes")
        let date = try here.date(id)
        let address = GatheringPaths.attendance(date.id, in: here.space)
        let (amina, loic) = (try here.town.person(.amina), try here.town.person(.loic))
        try here.town.visit(as: .malik).post(address, ["present": "p\(amina)", "name": "Paule"])
        // Sent twice, which says the same.
        try here.town.visit(as: .malik).post(address, ["present": "p\(amina)", "name": "Paule"])
        // Another phone, whose page was shown before.
        try here.town.visit(as: .claire).post(address, ["present": "p\(loic)", "name": ""])
        let lines = try here.town.site.database.read {
            try AttendanceStore(db: $0, gathering: date).lines()
        }
        #expect(lines.filter(\.isPresent).map(\.name) == ["Amina Haddad", "Loïc Le Goff", "Paule"])
        try here.town.visit(as: .malik).post(
            address,
            FormFields([
                FormFields.Field(name: "was", value: "p\(amina)"),
                FormFields.Field(name: "name", value: ""),
            ]))
        let table = try here.town.visit(as: .malik).get(
            GatheringPaths.attendanceTable(date.id, in: here.space))
        #expect(table.text.contains("Amina Haddad,Je viens,1,non"))
        #expect(table.text.contains("Loïc Le Goff,Je viens,0,oui"))
    }
}
