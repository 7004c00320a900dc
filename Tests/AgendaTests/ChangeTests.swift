import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("What changes of a date") struct ChangeTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    @Test func `those who come are told once what was and what is`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.answer(id, .amina, "yes")
        try here.answer(id, .loic, "no")
        let answer = try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space),
            here.form(["start_time": "19:00", "end_time": "21:00", "place": "Salle du Peuple"]))
        #expect(answer.status == 303)
        try here.town.runJobs()
        #expect(try here.reasons(.amina) == ["eventChanged"])
        let title = try #require(try here.titles(.amina).first)
        let plain = title.replacing("\u{A0}", with: " ")
        #expect(plain.contains("lundi 17 juin 2019 de 19 h à 21 h"))
        #expect(plain.contains("(au lieu de : lundi 17 juin 2019 de 18 h à 20 h)"))
        #expect(title.contains("à Salle du Peuple"))
        #expect(try here.reasons(.loic).isEmpty)
        #expect(try here.reasons(.malik).isEmpty)
    }

    @Test func `a text that changes is told to nobody, a cancellation to those who come`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.answer(id, .amina, "maybe")
        try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space), here.form(["text": "À bientôt."]))
        try here.town.runJobs()
        #expect(try here.reasons(.amina).isEmpty)
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(id, in: here.space), ["word": "Canicule."])
        try here.town.runJobs()
        #expect(try here.reasons(.amina) == ["eventCancelled"])
    }
}
