import Foundation
import Storage
import TestKit
import Testing

@testable import Community
@testable import Platform

/// Whatever a new module notes of people in words of its own is a code with words for people.
@Suite("What people read of their data") struct PersonalWordsTests {
    /// Texts that look like codes, and why they are none.
    private static let grounds: [String: String] = [
        "account.audit network": "where a request came from, as the log has it",
        "forum.drafts tags": "somebody’s own words",
        "content.attachments name": "the name of a file",
        "library.versions file": "the name of a file",
    ]

    @Test func `no raw code stands in what the demonstration holds of anybody`() throws {
        let site = try Theatre.shared.get().site
        let dates = DateText(words: site.catalogues.words("fr"), zone: "Europe/Paris")
        var seen = 0
        try site.database.read { db in
            let people: [Person.ID] = try db.values("SELECT p.id FROM person AS p")
            for data in site.declarations.all(PersonalData.self) {
                let keys = data.fields.map { $0.codes?.keys(site.declarations) ?? [:] }
                for person in people {
                    for row in try PersonalDataStore(db: db).page(of: data, person, after: -1) {
                        for (place, field) in data.fields.enumerated() {
                            guard case .text(let raw) = row.values[place] else { continue }
                            let word = row.values[place].words(in: field, keys[place], dates)
                            seen += 1
                            check(word, raw, field, data)
                        }
                    }
                }
            }
        }
        #expect(seen > 1_000)
    }

    private func check(
        _ word: String, _ raw: String, _ field: PersonalField, _ data: PersonalData
    ) {
        let name = "\(data.name) \(field.name)"
        if field.name == "ballot" { #expect(word.hasPrefix("Question 1"), "\(word)") }
        let isCode =
            raw.range(
                of: "^[a-z]+([A-Z_.][a-zA-Z]+)*$", options: .regularExpression) != nil
        guard isCode, Self.grounds[name] == nil else { return }
        #expect(field.codes != nil, "\(name): \(raw) is a code: .code")
        #expect(!word.contains("{"), "\(name): \(word)")
    }
}
