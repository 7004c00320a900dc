import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("The later part of a series") struct SplitTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private static let weekly = ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"]

    private func series(_ rules: [String: String]) throws -> Item.ID {
        try here.event(Self.weekly, rules: rules)
    }

    /// From the third date on, which is 1 July, with changes of what its form says.
    private func split(_ id: Item.ID, _ changes: [String: String] = [:]) throws -> Item.ID {
        let date = try here.date(id, 2)
        let fields = ["start_day": "2019-07-01", "count": "2", "scope": "following"]
        let answer = try here.town.visit(as: .malik).put(
            AgendaPaths.occurrence(date.id, in: here.space),
            here.form(Self.weekly.merging(fields) { $1 }.merging(changes) { $1 }))
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        return try #require(Item.ID(segment: last), "\(answer.words)")
    }

    @Test func `it is answered to as the whole was`() throws {
        let id = try series([
            "seats": "7", "until_day": "2019-06-16", "until_time": "12:00",
            "list_for": "organiser", "guests_max": "3",
        ])
        let later = try split(id, ["start_time": "19:00", "end_time": "21:00"])
        let rules = try here.date(later).rules
        #expect(rules.isOpen && rules.seats == 7 && rules.mostGuests == 3)
        #expect(rules.readers == .organiser)
        // The day before at noon, for what begins at six; an hour later for what begins at seven.
        let deadline = try here.date(later).deadline
        #expect(deadline == ISO8601DateFormatter().date(from: "2019-06-30T13:00:00+02:00"))
        #expect(try here.date(id).deadline.description.hasPrefix("2019-06-16 10:00"))
    }

    @Test func `what is called off stays so`() throws {
        let id = try series([:])
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(id, in: here.space), ["word": "Canicule."])
        let later = try split(id)
        #expect(try here.date(later).isCancelled)
        let page = try here.town.visit(as: .loic).get(AgendaPaths.event(later, in: here.space))
        #expect(page.words.contains("Canicule."))
    }

    @Test func `guests and what they answered go along, and their links go on working`() throws {
        let id = try series(["seats": "10"])
        try here.town.visit(as: .malik).post(
            GatheringPaths.invitations(id, in: here.space), ["people": "paule@exemple.test"])
        try here.town.runJobs()
        let guests = GuestReading(town: here.town)
        let paule = try #require(try guests.find(id, "paule@exemple.test"))
        let link = GuestLink.path(of: paule.id, here.town.site)
        let date = try here.date(id, 2).id
        try here.town.guest().post(
            link, ["answer": "yes", "guests": "0", "comment": "", "date": "\(date)"])
        let later = try split(id, ["start_time": "19:00", "end_time": "21:00"])
        try here.town.runJobs()
        let own = try #require(try guests.find(later, "paule@exemple.test"))
        #expect(own.id != paule.id)
        #expect(try guests.answer(of: own, to: here.date(later))?.word == .yes)
        #expect(try guests.calendars(to: "paule@exemple.test").count == 3)
        // The old link, for the date that went along.
        let page = try here.town.guest().get(link + "?date=\(date)")
        #expect(page.status == 200)
        #expect(page.words.replacing("\u{A0}", with: " ").contains("de 19 h à 21 h"))
        let done = try here.town.guest().post(
            link, ["answer": "no", "guests": "0", "comment": "", "date": "\(date)"])
        #expect(done.status == 303)
        #expect(try guests.answer(of: own, to: here.date(later))?.word == .no)
        // Not for an event that is no part of it.
        let other = try here.event(["title": "Autre"], rules: ["seats": "5"])
        let stranger = try here.date(other).id
        #expect(try here.town.guest().get(link + "?date=\(stranger)").status == 404)
    }

    @Test func `a link opens no later part that its reader may not see`() throws {
        let team = try here.town.group("Équipe", [.amina])
        let id = try series(["seats": "10"])
        try here.invite(id, Resident.loic.email)
        let loic = try here.guest(id, Resident.loic.email)
        let link = GuestLink.path(of: loic.id, here.town.site)
        let date = try here.date(id, 2).id
        let later = try split(id, ["title": "Bureau", "audience": "groups", "group": team])
        try here.town.runJobs()
        let page = try here.town.guest().get(link)
        #expect(page.status == 200 && !page.words.contains("1er juillet"))
        #expect(try here.town.guest().get(link + "?date=\(date)").status == 404)
        let sent = try here.town.guest().post(
            link, ["answer": "yes", "guests": "0", "comment": "", "date": "\(date)"])
        #expect(sent.status == 404)
        #expect(try here.own(later, .loic) == nil)
        // Nor is it behind for ever.
        let now = here.town.now
        let astray = try here.town.site.database.read {
            try GuestStore(db: $0).astray(at: now, trashedBefore: now, limit: 100)
        }
        #expect(astray.isEmpty)
    }

    @Test func `files hang from both, but for those that its form takes down`() throws {
        let site = here.town.site
        let files = try ["ordre.txt", "plan.txt"].map {
            try UploadedFile($0, Array("Bonjour \($0)".utf8), in: site.files)
        }
        let id = try series([:])
        try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space), here.form(Self.weekly), files: files)
        let plan: Int64 = try site.database.read {
            try $0.one("SELECT a.id FROM attachment AS a WHERE a.name = 'plan.txt'")
        }
        let later = try split(id, ["attachment_removed": "\(plan)"])
        let (old, new) = (try here.page(id), try here.page(later))
        #expect(old.contains("ordre.txt") && old.contains("plan.txt"))
        #expect(new.contains("ordre.txt") && !new.contains("plan.txt"))
    }

    @Test func `whoever follows the series follows its later part`() throws {
        let id = try series([:])
        try here.town.visit(as: .loic).post(
            SpacePaths.following(in: here.space),
            ["target": "item-\(id)", "level": "messages"])
        let later = try split(id)
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(later, in: here.space), ["word": ""])
        try here.town.runJobs()
        #expect(try here.reasons(.loic) == ["eventCancelled"])
    }

    @Test func `minutes and the sheet go along with their date`() throws {
        let id = try series(["seats": "10"])
        try here.answer(id, .amina, "yes", number: 2)
        let date = try here.date(id, 2).id
        let malik = try here.town.visit(as: .malik)
        try malik.put(
            GatheringPaths.minutes(date, in: here.space), ["text": "Décidé.", "do": "publish"])
        try malik.post(GatheringPaths.attendance(date, in: here.space), ["name": "Paul Roy"])
        let later = try split(id, ["start_day": "2019-07-02"])
        #expect(try here.date(later).id == date)
        #expect(try here.own(later, .amina)?.word == .yes)
        let meeting = try malik.get(GatheringPaths.meeting(date, in: here.space))
        #expect(meeting.words.contains("Décidé."))
        let sheet = try malik.get(GatheringPaths.attendance(date, in: here.space))
        #expect(sheet.words.contains("Paul Roy"))
    }

    @Test func `a date that was added begins no rule of its own`() throws {
        let id = try here.event(Self.weekly.merging(["added_days": "2019-06-27"]) { $1 })
        let date = try here.date(id, 2)
        #expect(date.occurrence.recurrence == "20190627T180000")
        let address = AgendaPaths.occurrence(date.id, in: here.space)
        let form = try here.town.visit(as: .malik).get(address + "/edit?scope=following")
        #expect(form.input("start_day") == "2019-07-01")
        try here.town.visit(as: .malik).post(
            AgendaPaths.occurrenceCancellation(date.id, in: here.space),
            ["scope": "following", "word": "Été."])
        let event = try here.town.site.database.read { try GatheringStore(db: $0).find(date.id) }
        let later = try #require(event?.event)
        #expect(
            try here.dates(later).map(\.occurrence.recurrence) == [
                "20190627T180000", "20190701T180000", "20190708T180000",
            ])
        #expect(try here.dates(id).count == 2)
    }
}
