import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

/// A town whose agenda is read by telephones.
struct PhoneTown {
    let town: Town
    let space: Space

    static let calendar = "/dav/calendars/" + Place.centre.rawValue + "/"

    init() throws {
        town = try Town(features: [agenda])
        space = try town.space(.centre)
    }

    func file(_ id: Item.ID) -> String { Self.calendar + "\(id).ics" }

    /// Publishes an event of January 2030, in Paris.
    @discardableResult
    func add(
        _ title: String, _ changes: FormFields = [:], by resident: Resident = .malik
    ) throws -> Item.ID {
        let answer = try town.visit(as: resident)
            .post(AgendaPaths.agenda(in: space), form(title, changes))
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        return try #require(Item.ID(segment: last), "\(title): \(answer.words)")
    }

    /// Writes another title of an event.
    func rename(_ id: Item.ID, _ title: String, _ changes: FormFields = [:]) throws {
        let malik = try town.visit(as: .malik)
        var fields = form(title, changes)
        let read = try malik.get(AgendaPaths.edit(id, in: space)).input("version")
        fields.append("version", try #require(read))
        let answer = try malik.put(AgendaPaths.event(id, in: space), fields)
        #expect(answer.status == 303, "\(answer.words)")
    }

    func form(_ title: String, _ changes: FormFields = [:]) -> FormFields {
        let usual: FormFields = [
            "start_day": "2030-01-15", "start_time": "18:00", "end_time": "20:00",
            "place": "Bourse du travail, Toulouse", "audience": "space", "comments_open": "1",
            "do": "publish",
        ]
        var fields: FormFields = ["title": title]
        for field in changes.all { fields.append(field.name, field.value) }
        for field in usual.all where fields.first(field.name) == nil {
            fields.append(field.name, field.value)
        }
        return fields
    }

    static let weekly: FormFields = [
        "repeat": "weekly", "every": "1", "ends": "count", "count": "4",
    ]

    /// Writes what takes several forms.
    func change(_ sql: SQL) throws { try town.site.database.write { try $0.run(sql) } }
}
