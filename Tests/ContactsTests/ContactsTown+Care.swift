import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

/// Ways to have whoever a card is about look at it, and what comes of it.
extension ContactsTown {
    static let mail = "jeanne@exemple.test"

    /// A card with what a moderator alone sees beside what others do.
    func addWhole(_ changes: FormFields = [:]) throws -> Item.ID {
        var fields: FormFields = [
            "function": "Conseillère", "telephone_1": "05 61 22 33 44",
            "telephone_2": "06 12 34 56 78", "telephone_2_sight": "moderators",
            "mail_1": Self.mail, "note": "Parle trop.", "note_sight": "moderators",
            "source": "Carte de visite",
        ]
        for field in changes.all { fields.append(field.name, field.value) }
        return try add("Dupont", fields)
    }

    @discardableResult
    func send(_ id: Item.ID, to mail: String = mail) throws -> Answer {
        // Time may have ended the session of before.
        let malik = try town.signInAgain(.malik)
        return try malik.follow(
            malik.post(CarePaths.requests(id, in: space), ["mail": mail]))
    }

    /// Sends the link, and gives its path as the mail has it.
    func link(to id: Item.ID) throws -> String {
        try send(id)
        return try #require(try town.link(to: Self.mail))
    }

    /// What the form behind a link has in its fields, with some typed anew.
    func typed(_ path: String, _ changes: [String: String]) throws -> FormFields {
        let token = path.split(separator: "/").last.map(String.init) ?? ""
        let card = try town.site.database.read { try OwnCard(token, $0) }
        let form = OwnCardForm(try #require(card))
        var fields = CareTelling.fields(of: form).merging(changes) { $1 }
        fields["version"] = fields["version"] ?? form.version.text
        var typed: FormFields = [:]
        for (name, text) in fields { typed.append(name, text) }
        return typed
    }

    @discardableResult
    func correct(_ path: String, _ changes: [String: String]) throws -> Answer {
        try town.guest().post(path, typed(path, changes))
    }

    /// The correction that waits about a card.
    func correction(of id: Item.ID) throws -> String {
        let found = try town.site.database.read { try CorrectionStore(db: $0).waiting(of: id) }
        return CarePaths.correction(try #require(found), in: space)
    }

    func keep(_ id: Item.ID, by resident: Resident) throws {
        let person = try town.person(resident)
        try town.site.database.write { try KeeperStore(db: $0).set(person, of: id) }
    }

    /// Moves the clock and does what has become due, what comes back by itself as well.
    func wait(_ seconds: TimeInterval) throws {
        town.pass(seconds)
        try Jobs(town.site).schedule()
        try town.runJobs()
    }

    /// How many mails of a kind went to an address.
    func count(_ kind: String, to email: String) throws -> Int {
        try town.mails(to: email).filter { $0.kind == kind }.count
    }

    func set(months: Int) throws {
        let saved = try visit(.claire).put(
            "/\(space.slug)/administration/modules/contacts",
            [
                "on": "1", "name": "", "setting-contacts-proposals": "true",
                "setting-contacts-confirmMonths": String(months),
            ])
        #expect(saved.status == 303, "\(saved.words)")
    }
}
