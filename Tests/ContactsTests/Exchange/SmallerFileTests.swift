import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Files that say less than the cards here") struct SmallerFileTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    private let name = ["UID:u1", "FN:Jo Martin", "N:Martin;Jo;;;"]

    private func file(_ lines: String...) -> String {
        (["BEGIN:VCARD", "VERSION:3.0"] + name + lines + ["END:VCARD", ""])
            .joined(separator: "\r\n")
    }

    private func page(as resident: Resident = .malik) throws -> String {
        try desk.here.page(desk.id("Jo Martin"), as: resident).words
    }

    @Test func `a table takes away nothing that it has no column for`() throws {
        try desk.bring(
            file(
                "TEL:05 61 22 33 44", "EMAIL:a@exemple.test", "URL:https://exemple.test/jo",
                "ADR:;;1 rue A;Toulouse;;31000;"))
        let table = "Nom;Prénom;Identifiant;Courriel\r\nMartin;Jo;u1;b@exemple.test\r\n"
        #expect(try desk.bring(table, "liste.csv").contains("1 fiche modifiée"))
        let after = try page()
        #expect(after.contains("b@exemple.test") && !after.contains("a@exemple.test"))
        for text in ["05\u{202F}61\u{202F}22", "exemple.test/jo", "31000 Toulouse"] {
            #expect(after.contains(text), "\(text): \(after)")
        }
        #expect(try desk.bring(table, "liste.csv").contains("1 fiche déjà là"))
        // What the first file has said is known still: the next takes it back.
        try desk.bring(file("EMAIL:b@exemple.test", "ADR:;;1 rue A;Toulouse;;31000;"))
        let last = try page()
        #expect(!last.contains("05\u{202F}61") && !last.contains("exemple.test/jo"))
        #expect(last.contains("31000 Toulouse"))
    }

    @Test func `a table with a town alone takes no address away`() throws {
        try desk.bring(file("ADR:;;1 rue A;Toulouse;;31000;"))
        try desk.bring("Nom;Prénom;Identifiant;Ville\r\nMartin;Jo;u1;\r\n", "liste.csv")
        #expect(try page().contains("31000 Toulouse"))
    }

    @Test func `what moderators alone see stays where a file does not say who sees what`() throws {
        try desk.bring(
            file(
                "TEL;X-PARVIS-SIGHT=moderators:05 61 22 33 44", "EMAIL:a@exemple.test",
                "NOTE:Rappeler mardi", "X-PARVIS-NOTE-SIGHT:moderators", "BDAY:1985-04-12",
                "X-PARVIS-BIRTHDAY-SIGHT:moderators"))
        try desk.bring(file("EMAIL:b@exemple.test"))
        let after = try page()
        #expect(after.contains("b@exemple.test") && !after.contains("a@exemple.test"))
        for text in ["05\u{202F}61\u{202F}22", "Rappeler mardi", "1985"] {
            #expect(after.contains(text), "\(text): \(after)")
        }
        try desk.bring(file("EMAIL;X-PARVIS-SIGHT=members:b@exemple.test"))
        let last = try page()
        for text in ["05\u{202F}61", "Rappeler mardi", "1985"] {
            #expect(!last.contains(text), "\(text): \(last)")
        }
    }

    @Test func `a note and a birthday that come later are not for everybody`() throws {
        try desk.here.add(
            "Martin",
            [
                "mail_1": "jo@exemple.test", "note_sight": "space",
                "birthday_sight": "space",
            ])
        let report = try desk.bring(
            desk.card(
                "FN:Jeanne Martin", "N:Martin;Jeanne;;;", "EMAIL:jo@exemple.test",
                "NOTE:Entre nous", "BDAY:1985-04-12"))
        #expect(report.contains("1 fiche modifiée"), "\(report)")
        let id = try desk.id("Jeanne Martin")
        let (ours, theirs) = (
            try desk.here.page(id, as: .malik).words, try desk.here.page(id, as: .loic).words
        )
        for text in ["Entre nous", "1985"] {
            #expect(ours.contains(text) && !theirs.contains(text), "\(text)")
        }
    }
}
