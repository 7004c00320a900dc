import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Seats and the line for them") struct SeatTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    @Test func `one says yes, maybe and no, with guests and a word, and may change it`() throws {
        let id = try here.event(rules: ["seats": "10"])
        #expect(try here.answer(id, .amina, "yes", guests: 2).status == 303)
        let page = try here.town.visit(as: .amina).get(AgendaPaths.event(id, in: here.space))
        #expect(page.words.contains("Vous venez, avec 2 personnes."))
        #expect(page.words.contains("Viennent\u{A0}: 1 personne et 2 invité·es, pour 10 places"))
        #expect(page.words.contains("Il reste 7 places."))
        try here.answer(id, .amina, "maybe")
        #expect(try here.own(id, .amina)?.word == .maybe)
        #expect(try here.own(id, .amina)?.guests == 0)
        try here.answer(id, .amina, "no")
        #expect(try here.own(id, .amina)?.seat == EventAnswer.Seat.none)
    }

    @Test func `more guests than are allowed are refused, and what was typed comes back`() throws {
        let id = try here.event(rules: ["guests_max": "1"])
        let answer = try here.answer(id, .amina, "yes", guests: 2)
        #expect(answer.status == 422)
        #expect(answer.words.contains("avec 1 personne au plus"))
        #expect(try here.own(id, .amina) == nil)
    }

    @Test func `whoever comes too late waits, and is offered the first seat for a day`() throws {
        let id = try here.event(rules: ["seats": "2"])
        try here.answer(id, .amina, "yes", guests: 1)
        let late = try here.answer(id, .loic, "yes")
        try here.answer(id, .sofia, "yes")
        #expect(try here.town.visit(as: .loic).follow(late).words.contains("liste d’attente"))
        #expect(try here.seat(id, .loic) == .waiting)
        try here.answer(id, .amina, "yes")
        #expect(try here.seat(id, .loic) == .offered)
        #expect(try here.seat(id, .sofia) == .waiting)
        #expect(try here.reasons(.loic).contains("seatOffered"))
        #expect(try here.titles(.loic).joined().contains("(1\u{A0}place, à prendre avant le"))
        try here.offer(id, .loic, "accept")
        #expect(try here.seat(id, .loic) == .held)
        #expect(try here.seat(id, .sofia) == .waiting)
    }

    @Test func `an offer that nobody takes goes to the next, at its very end`() throws {
        let id = try here.event(rules: ["seats": "1"])
        for one in [Resident.amina, .loic, .sofia] { try here.answer(id, one, "yes") }
        try here.answer(id, .amina, "no")
        try here.town.wait(PeopleTown.day - 1)
        #expect(try here.seat(id, .loic) == .offered)
        try here.town.wait(1)
        #expect(try here.seat(id, .loic) == .lapsed)
        #expect(try here.seat(id, .sofia) == .offered)
        #expect(try here.reasons(.loic).last == "offerLapsed")
        // Asked again, one waits at the end.
        try here.answer(id, .loic, "yes")
        #expect(try here.seat(id, .loic) == .waiting)
        let late = try here.offer(id, .loic, "accept")
        #expect(late.status == 409)
    }

    @Test func `an offer that is over is not taken, even before its job has run`() throws {
        let id = try here.event(rules: ["seats": "1"])
        for one in [Resident.amina, .loic, .sofia] { try here.answer(id, one, "yes") }
        try here.answer(id, .amina, "no")
        here.town.pass(PeopleTown.day)
        try here.offer(id, .loic, "accept")
        #expect(try here.seat(id, .loic) == .lapsed)
        #expect(try here.seat(id, .sofia) == .offered)
        try here.town.runJobs()
        #expect(try here.seat(id, .sofia) == .offered)
    }

    @Test
    func `a group that does not fit is asked whether it comes with fewer, and keeps its place`()
        throws
    {
        let id = try here.event(rules: ["seats": "3"])
        try here.answer(id, .amina, "yes")
        try here.answer(id, .denis, "yes", guests: 1)
        try here.answer(id, .loic, "yes", guests: 2)
        try here.answer(id, .sofia, "yes")
        try here.answer(id, .amina, "no")
        let offer = try here.own(id, .loic)?.offer
        #expect(offer?.seats == 1)
        let page = try here.town.visit(as: .loic).get(
            GatheringPaths.answers(here.date(id).id, in: here.space))
        #expect(page.words.contains("Vous en aviez demandé 3"))
        try here.offer(id, .loic, "pass")
        #expect(try here.seat(id, .loic) == .waiting)
        #expect(try here.seat(id, .sofia) == .offered)
        try here.offer(id, .sofia, "accept")
        // All three come free: the group is first.
        try here.answer(id, .denis, "no")
        #expect(try here.own(id, .loic)?.offer?.seats == 2)
    }

    @Test func `whoever has seats may not take more than are left, and keeps theirs`() throws {
        let id = try here.event(rules: ["seats": "3"])
        try here.answer(id, .amina, "yes", guests: 1)
        try here.answer(id, .loic, "yes")
        let answer = try here.answer(id, .amina, "yes", guests: 2)
        #expect(answer.status == 409)
        #expect(answer.words.contains("Il n’y a plus assez de places"))
        #expect(try here.own(id, .amina)?.guests == 1)
    }

    @Test func `seats that are raised are offered, seats that are lowered are taken from nobody`()
        throws
    {
        let id = try here.event(rules: ["seats": "1"])
        for one in [Resident.amina, .loic, .sofia] { try here.answer(id, one, "yes") }
        try here.rule(id, ["seats": "2"])
        try here.town.runJobs()
        #expect(try here.seat(id, .loic) == .offered)
        #expect(try here.seat(id, .sofia) == .waiting)
        try here.offer(id, .loic, "accept")
        try here.rule(id, ["seats": "1"])
        try here.town.runJobs()
        #expect(try here.seat(id, .amina) == .held)
        #expect(try here.seat(id, .loic) == .held)
        try here.answer(id, .amina, "no")
        #expect(try here.seat(id, .sofia) == .waiting)
        try here.rule(id, ["seats": "-"])
        try here.town.runJobs()
        #expect(try here.seat(id, .sofia) == .held)
        #expect(try here.reasons(.sofia).last == "seatGiven")
    }

    @Test
    func `the seat of whoever is erased goes to the line, and the line closes where they stood`()
        throws
    {
        let id = try here.event(rules: ["seats": "1"])
        for one in [Resident.amina, .loic, .sofia, .denis] { try here.answer(id, one, "yes") }
        let erased = try here.town.erase(.loic)
        #expect(erased.status == 303)
        for _ in 0..<4 { try here.town.runJobs() }
        #expect(try here.town.erase(.amina).status == 303)
        for _ in 0..<4 { try here.town.runJobs() }
        #expect(try here.seat(id, .sofia) == .offered)
        #expect(try here.seat(id, .denis) == .waiting)
    }

    @Test func `the deadline counts to the second, and nobody answers what is called off`() throws {
        let id = try here.event(
            rules: ["until_day": "2019-06-03", "until_time": "15:00"])
        here.town.pass(1_799)
        #expect(try here.answer(id, .amina, "yes").status == 303)
        here.town.pass(1)
        let late = try here.answer(id, .loic, "yes")
        #expect(late.status == 409)
        #expect(late.words.contains("Le délai pour répondre est passé"))
        #expect(try here.own(id, .loic) == nil)
        let other = try here.event(rules: ["seats": "5"])
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(other, in: here.space), ["word": "Canicule."])
        #expect(try here.answer(other, .amina, "yes").status == 409)
    }

    @Test func `who sees the list is the organiser's choice`() throws {
        let id = try here.event(rules: ["list_for": "answered"])
        try here.answer(id, .amina, "yes")
        let address = GatheringPaths.answers(try here.date(id).id, in: here.space)
        #expect(try !here.town.visit(as: .loic).get(address).words.contains("Amina Haddad"))
        try here.answer(id, .loic, "no")
        #expect(try here.town.visit(as: .loic).get(address).words.contains("Amina Haddad"))
        try here.rule(id, ["list_for": "organiser"])
        #expect(try !here.town.visit(as: .loic).get(address).words.contains("Amina Haddad"))
        #expect(try here.town.visit(as: .malik).get(address).words.contains("Amina Haddad"))
        #expect(
            try here.town.visit(as: .sofia).get(
                GatheringPaths.attendance(here.date(id).id, in: here.space)
            ).status == 403)
    }

    @Test func `two who ask for the last two seats at once do not both get them`() async throws {
        let id = try here.event(rules: ["seats": "2", "guests_max": "1"])
        let date = try here.date(id)
        let people = try [Resident.amina, .loic, .sofia, .denis].map { try here.town.person($0) }
        let (site, space) = (here.town.site, here.space)
        await withTaskGroup(of: Void.self) { group in
            for person in people {
                group.addTask {
                    _ = try? site.database.write(.beside) { db in
                        let desk = AnswerDesk(site: site, db: db, space: space, now: Town.start)
                        let held = try desk.held(date)
                        _ = try desk.answer(
                            held, .person(person), GivenAnswer(word: .yes, guests: 1))
                    }
                }
            }
        }
        let seats = try [Resident.amina, .loic, .sofia, .denis].map { try here.seat(id, $0) }
        #expect(seats.count { $0 == .held } == 1)
        #expect(seats.count { $0 == .waiting } == 3)
    }

    @Test func `each date of a series has its own answers, and a deadline as long before it`()
        throws
    {
        let id = try here.event(
            ["repeat": "weekly", "every": "1", "ends": "never", "start_day": "2019-10-21"],
            rules: ["until_day": "2019-10-20", "until_time": "12:00"])
        try here.answer(id, .amina, "yes", number: 1)
        #expect(try here.own(id, .amina) == nil)
        #expect(try here.own(id, .amina, number: 1)?.word == .yes)
        // The clocks change in the night of 27 October: the day before at noon is at noon.
        let dates = try here.dates(id)
        #expect(dates[0].deadline == Date(timeIntervalSince1970: 1_571_565_600))
        #expect(dates[1].deadline == Date(timeIntervalSince1970: 1_572_174_000))
    }
}
