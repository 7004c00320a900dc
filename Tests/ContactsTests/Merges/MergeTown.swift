import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

/// Two cards of the same person in the address book, and the ways to make one of them.
struct MergeTown {
    let here: ContactsTown
    let first: Item.ID
    let second: Item.ID

    init(_ first: FormFields = Self.one, _ second: FormFields = Self.other) throws {
        here = try ContactsTown()
        self.first = try here.add("Dupont", first)
        self.second = try here.add("DUPONT", second)
    }

    static let one: FormFields = [
        "telephone_1": "05 61 22 33 44", "telephone_1_sight": "space", "function": "Directrice",
        "mail_1": "jeanne@exemple.test", "note": "Le matin.", "department": "31",
    ]
    static let other: FormFields = [
        "telephone_1": "0033 5 61 22 33 44", "telephone_1_sight": "moderators",
        "telephone_1_label": "bureau", "function": "Conseillère", "mail_1": "jd@exemple.test",
        "site_1": "https://exemple.test", "note": "Par courriel.", "department": "09",
        "consent": "given", "consent_on": "2019-01-24", "unit": "Emploi", "source": "Annuaire",
    ]

    func path(_ id: Item.ID) -> String { ContactsPaths.contact(id, in: here.space) }
    func form(_ id: Item.ID) -> String { MergePaths.merge(id, in: here.space) }

    /// Makes one card of the two, as it is proposed but for some choices.
    @discardableResult
    func merge(
        _ changes: FormFields = ["kept": "1"], by resident: Resident = .malik
    ) throws -> Answer {
        var fields: FormFields = ["with": second.description]
        for field in changes.all { fields.append(field.name, field.value) }
        return try here.visit(resident).post(form(first), fields)
    }

    /// The merges that can be undone, newest first.
    func merges() throws -> [Merge.ID] {
        try here.town.site.database.read {
            try MergeStore(db: $0).newest(in: here.space, limit: 9).map(\.id)
        }
    }

    @discardableResult
    func undo(_ changes: FormFields = [:], by resident: Resident = .malik) throws -> Answer {
        let id = try #require(merges().first)
        return try here.visit(resident).delete(MergePaths.done(id, in: here.space), changes)
    }

    /// Time passes, and what comes back each day is done.
    func wait(_ seconds: Double = 0) throws {
        here.town.pass(seconds)
        let now = here.town.now
        try here.town.site.database.write { db in
            for name in ["community.trash", "contacts.merges"] {
                try JobQueue(db).enqueue(name, at: now)
            }
        }
        try here.town.runJobs()
    }

    /// All that a card says, as its form would show it to a moderator.
    func said(_ id: Item.ID) throws -> [String] {
        try here.town.site.database.read { db in
            let contact = try #require(try ContactStore(db: db).find(id))
            let card = try WholeCard(contact, db)
            return MergeField.allCases.flatMap { [$0.rawValue] + $0.parts(of: card) }
                + card.content.channels.map {
                    [$0.value, $0.label, $0.sight.rawValue].joined(separator: "|")
                } + card.content.departments + card.content.themes.map(\.description)
        }
    }
}
