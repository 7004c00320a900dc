import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda
@testable import Platform

@Suite("What pages of the agenda cost") struct AgendaCostTests {
    let town: Town
    let space: Space
    private let home: String

    init() throws {
        town = try Town(features: features)
        space = try town.space(.centre)
        home = AgendaPaths.agenda(in: space)
    }

    @discardableResult
    private func add(_ title: String, _ more: [String: String] = [:]) throws -> String {
        let usual = [
            "title": title, "start_day": "2019-06-10", "start_time": "18:00", "end_time": "20:00",
            "place": "12 rue des Lois, Toulouse", "audience": "space", "comments_open": "1",
            "do": "publish",
        ]
        let fields = usual.merging(more) { $1 }.sorted { $0.key < $1.key }
            .map { FormFields.Field(name: $0.key, value: $0.value) }
        let answer = try town.visit(as: .malik).post(home, FormFields(fields))
        return try #require(answer.location, "\(title): \(answer.words)")
    }

    /// Events every day, of ten themes, one of them with all that can be told of one.
    private func fill() throws -> [String] {
        for number in 1...10 {
            try town.visit(as: .malik).post(
                ThemeKind.agenda.all(in: space), ["name": "Thème \(number)", "colour": "teal"])
        }
        for number in 1...7 {
            try add("Permanence du matin \(number)", ["repeat": "daily", "every": "1"])
        }
        let event = try add("Réunion", ["repeat": "weekly", "every": "1"])
        let last = event.split(separator: "/").last.map(String.init)
        let id = try #require(last.flatMap(Item.ID.init(segment:)))
        let date = try #require(
            try town.site.database.read { try OccurrenceStore(db: $0).all(of: id) }.first?.id)
        try town.visit(as: .malik).put(
            GatheringPaths.rules(id, in: space),
            ["open": "1", "seats": "3", "guests_max": "2", "list_for": "members"])
        for resident in [Resident.amina, .loic, .sofia, .denis] {
            try town.visit(as: resident).post(
                GatheringPaths.answers(date, in: space),
                ["answer": "yes", "guests": "1", "comment": "Avec la voiture."])
        }
        try town.visit(as: .malik).put(
            GatheringPaths.meeting(date, in: space),
            ["p1_title": "Bilan", "p1_speaker": "Claire", "p1_minutes": "20", "p1_place": "1"])
        try town.visit(as: .malik).put(
            GatheringPaths.minutes(date, in: space), ["body": "Fait.", "do": "publish"])
        let proposed = try add("Sortie")
        return views + [event, proposed] + of(id) + of(date)
    }

    private var views: [String] {
        [
            "", "?view=month&date=2019-07", "?view=week&date=2019-06-11",
            "?view=day&date=2019-06-11", "?view=list", "?spaces=all", "?theme=1", "/new",
            "/proposals", "/drafts", "/themes", "/subscriptions", "/imports",
        ].map { home + $0 } + ["/account/programs", "/account/reminders", HomePath.home(in: space)]
    }

    private func of(_ id: Item.ID) -> [String] {
        [
            AgendaPaths.edit, AgendaPaths.cancellation, GatheringPaths.rules,
            GatheringPaths.invitations,
        ].map { $0(id, in: space) }
    }

    private func of(_ date: Occurrence.ID) -> [String] {
        let edit = AgendaPaths.occurrenceEdit(date, in: space)
        return [
            AgendaPaths.occurrence, AgendaPaths.occurrenceCancellation, GatheringPaths.answers,
            GatheringPaths.attendance, GatheringPaths.meeting, GatheringPaths.meetingEditor,
            GatheringPaths.minutes,
        ].map { $0(date, in: space) } + ["one", "following"].map { edit + "?scope=" + $0 } + [edit]
    }

    @Test func `each takes at most fifteen statements and 100 kB, however much it shows`() throws {
        let addresses = try fill()
        for resident in [Resident.malik, .claire, .amina, .region] {
            let person = try town.person(resident)
            var shown = 0
            for address in addresses {
                var requests = try InternalRequest(town.site)
                guard let answer = try? requests.run(.get, address, as: person),
                    answer.status.code == 200
                else { continue }
                shown += 1
                let count = requests.statements
                #expect((1...15).contains(count), "\(address): \(count), \(resident)")
                let (page, all) = try PageWeight(town.site).weigh(answer.page)
                #expect(page <= 60_000, "\(address) has \(page) bytes of HTML")
                #expect(all <= 100_000, "\(address) has \(all) bytes in all")
            }
            #expect(shown >= 18, "\(resident)")
        }
    }

    /// The first reads them for all; each sees their own of them.
    @Test func `what takes place next costs who comes after the first no statement`() throws {
        try add("Réunion", ["repeat": "weekly", "every": "1"])
        try add("Bureau", ["audience": "moderators"])
        let bare = try Town(features: features.filter { $0.name != agenda.name })
        var (full, free) = (try InternalRequest(town.site), try InternalRequest(bare.site))
        // What is run from within asks a server of databases anew each time.
        let again = TestDatabase.isOnServer ? 1 : 0
        for resident in [Resident.sofia, .denis, .claire] {
            let cost = try home(of: resident, in: town, &full)
            let most = try home(of: resident, in: bare, &free)
            if resident != .sofia { #expect(cost <= most + again, "\(resident)") }
        }
        let front = HomePath.home(in: space)
        #expect(try town.visit(as: .loic).get(front).words.contains("Réunion"))
        #expect(try !town.visit(as: .loic).get(front).words.contains("Bureau"))
        #expect(try town.visit(as: .malik).get(front).words.contains("Bureau"))
    }

    private func home(
        of resident: Resident, in town: Town, _ requests: inout InternalRequest
    ) throws -> Int {
        let address = HomePath.home(in: try town.space(.centre))
        _ = try requests.run(.get, address, as: town.person(resident))
        return requests.statements
    }
}
