import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

/// A town with its agenda, and the ways a test writes events.
struct AgendaTown {
    let town: Town
    let space: Space

    init() throws {
        town = try Town(features: [agenda])
        space = try town.space(.centre)
    }

    var home: String { AgendaPaths.agenda(in: space) }

    func visit(_ resident: Resident) throws -> Browser { try town.visit(as: resident) }

    func form(_ title: String, _ changes: FormFields = [:]) -> FormFields {
        let usual: FormFields = [
            "start_day": "2030-01-15", "start_time": "18:00", "end_time": "20:00",
            "place": "Bourse du travail", "audience": "space", "comments_open": "1",
            "do": "publish",
        ]
        var fields: FormFields = ["title": title]
        for field in changes.all { fields.append(field.name, field.value) }
        for field in usual.all where fields.first(field.name) == nil {
            fields.append(field.name, field.value)
        }
        return fields
    }

    @discardableResult
    func send(
        _ title: String, _ changes: FormFields = [:], by resident: Resident = .malik
    ) throws -> Answer {
        try visit(resident).post(home, form(title, changes))
    }

    /// Writes an event that has to be kept.
    @discardableResult
    func add(
        _ title: String, _ changes: FormFields = [:], by resident: Resident = .malik
    ) throws -> Item.ID {
        let answer = try send(title, changes, by: resident)
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        return try #require(Item.ID(segment: last), "\(title): \(answer.words)")
    }

    func event(_ id: Item.ID) throws -> AgendaEvent {
        try #require(try town.site.database.read { try EventStore(db: $0).find(id) })
    }

    func dates(_ id: Item.ID) throws -> [Occurrence] {
        try town.site.database.read { try OccurrenceStore(db: $0).all(of: id) }
    }

    /// The days of an event's dates, in the order in which they come.
    func days(_ id: Item.ID) throws -> [String] {
        try dates(id).map { String($0.recurrence.prefix(8)) }
    }

    func page(_ id: Item.ID, as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(AgendaPaths.event(id, in: space))
    }

    func list(_ query: String, as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(home + "?" + query)
    }
}
