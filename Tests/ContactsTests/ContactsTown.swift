import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

/// A town with its address book, and the ways a test writes cards.
struct ContactsTown {
    let town: Town
    let space: Space

    init(_ others: [Feature] = []) throws {
        town = try Town(features: [contacts] + others)
        space = try town.space(.centre)
    }

    var home: String { ContactsPaths.contacts(in: space) }

    func visit(_ resident: Resident) throws -> Browser { try town.visit(as: resident) }

    func form(_ family: String, _ changes: FormFields = [:]) -> FormFields {
        var fields: FormFields = ["kind": "person", "given": "Jeanne", "family": family]
        for field in changes.all { fields.append(field.name, field.value) }
        return fields
    }

    /// Writes a card that has to be kept.
    @discardableResult
    func add(
        _ family: String, _ changes: FormFields = [:], by resident: Resident = .malik
    ) throws -> Item.ID {
        try id(of: visit(resident).post(home, form(family, changes)))
    }

    @discardableResult
    func organisation(_ name: String, _ changes: FormFields = [:]) throws -> Item.ID {
        var fields: FormFields = ["kind": "organisation", "title": name]
        for field in changes.all { fields.append(field.name, field.value) }
        return try id(of: visit(.malik).post(home, fields))
    }

    func theme(_ name: String) throws -> ItemTheme.ID {
        try visit(.malik).post(
            ThemeKind.contacts.all(in: space), ["name": name, "colour": "teal"])
        let all = try town.site.database.read {
            try ItemThemeStore(.contacts, db: $0).all(in: space)
        }
        return try #require(all.first { $0.name == name }?.id)
    }

    func page(_ id: Item.ID, as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(ContactsPaths.contact(id, in: space))
    }

    func list(_ query: String = "", as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(query.isEmpty ? home : home + "?" + query)
    }

    /// The names that are found as one types.
    func typed(_ words: String, as resident: Resident = .loic) throws -> [String] {
        let answer = try visit(resident).get(
            ContactsPaths.search(in: space) + "?q=" + PercentEncoding.component(words))
        struct Found: Decodable {
            struct One: Decodable { let name: String }
            let contacts: [One]
        }
        return try JSONDecoder().decode(Found.self, from: Data(answer.text.utf8))
            .contacts.map(\.name)
    }

    private func id(of answer: Answer) throws -> Item.ID {
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        return try #require(Item.ID(segment: last), "\(answer.words)")
    }
}
