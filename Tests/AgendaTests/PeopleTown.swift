import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

/// A town whose moderator asks people whether they come. It is Monday 3 June 2019, 14 h 30.
struct PeopleTown {
    let town: Town
    let space: Space

    init(_ limits: (inout SiteOptions) -> Void = { _ in }) throws {
        town = try Town(features: [agenda], limits: limits)
        space = try town.space(.centre)
        try Jobs(town.site).schedule()
    }

    /// A meeting of Monday 17 June at 18 h, with answers as a test wants them.
    func event(
        _ changes: [String: String] = [:], rules: [String: String] = [:]
    ) throws -> Item.ID {
        let id = try created(form(changes))
        if !rules.isEmpty { #expect(try rule(id, rules).status == 303) }
        return id
    }

    func form(_ changes: [String: String] = [:]) -> FormFields {
        fields(
            [
                "title": "Réunion de bassin", "text": "", "place": "12 rue des Lois", "room": "",
                "start_day": "2019-06-17", "start_time": "18:00", "end_time": "20:00",
                "audience": "space", "comments_open": "1", "do": "publish",
            ], changes)
    }

    private func created(_ form: FormFields) throws -> Item.ID {
        let answer = try town.visit(as: .malik).post(AgendaPaths.agenda(in: space), form)
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Item.ID(segment: last) else {
            throw TownError.missing(answer.words)
        }
        return id
    }

    func fields(_ usual: [String: String], _ changes: [String: String]) -> FormFields {
        FormFields(
            usual.merging(changes) { $1 }.filter { $0.value != "-" }.sorted { $0.key < $1.key }
                .map { FormFields.Field(name: $0.key, value: $0.value) })
    }

    @discardableResult
    func rule(_ id: Item.ID, _ rules: [String: String]) throws -> Answer {
        try town.visit(as: .malik).put(
            GatheringPaths.rules(id, in: space),
            fields(["open": "1", "list_for": "members", "guests_max": "5"], rules))
    }

    func dates(_ id: Item.ID) throws -> [Gathering] {
        try town.site.database.read {
            try GatheringStore(db: $0).coming(of: id, at: .distantPast, limit: 100)
        }
    }

    func date(_ id: Item.ID, _ number: Int = 0) throws -> Gathering { try dates(id)[number] }

    @discardableResult
    func answer(
        _ id: Item.ID, _ resident: Resident, _ word: String, guests: Int = 0, number: Int = 0
    ) throws -> Answer {
        try town.visit(as: resident).post(
            GatheringPaths.answers(date(id, number).id, in: space),
            ["answer": word, "guests": String(guests), "comment": ""])
    }

    @discardableResult
    func offer(_ id: Item.ID, _ resident: Resident, _ word: String, guests: Int = 0) throws
        -> Answer
    {
        try town.visit(as: resident).post(
            GatheringPaths.offer(date(id).id, in: space), ["do": word, "guests": String(guests)])
    }

    func seat(_ id: Item.ID, _ resident: Resident, number: Int = 0) throws -> EventAnswer.Seat? {
        try own(id, resident, number: number)?.seat
    }

    func own(_ id: Item.ID, _ resident: Resident, number: Int = 0) throws -> EventAnswer? {
        let (gathering, person) = (try date(id, number), try town.person(resident))
        return try town.site.database.read {
            try AnswerStore(db: $0).find(of: .person(person), to: gathering)
        }
    }

    /// What the page of an event says to a member.
    func page(_ id: Item.ID) throws -> String {
        try town.visit(as: .loic).get(AgendaPaths.event(id, in: space)).words
    }

    /// What somebody's notices say, the newest first.
    func notices(_ resident: Resident) throws -> String {
        try town.visit(as: resident).get("/notices").words
    }

    func reasons(_ resident: Resident) throws -> [String] {
        let person = try town.person(resident)
        return try town.site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    func titles(_ resident: Resident) throws -> [String] {
        let person = try town.person(resident)
        return try town.site.database.read {
            try $0.values(
                "SELECT n.title FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    static let day: TimeInterval = 86_400
}
