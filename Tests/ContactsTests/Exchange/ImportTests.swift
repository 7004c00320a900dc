import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Community
@testable import Contacts

@Suite("Contacts brought in") struct ImportTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    @Test func `cards of Outlook, of telephones and of Google are read`() throws {
        let file =
            desk.card(
                "N:Öde;Ömür", "FN:Ömür Öde", "TEL;WORK;VOICE:05 61 22 33 44",
                "LABEL;ENCODING=QUOTED-PRINTABLE:Aa=", "chen", version: "2.1")
            + desk.card(
                "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89=6C=61=6E;=4A=6F;;;",
                "BDAY:16040101")
            + desk.card(
                "FN:Sam Vert", "N:Vert;Sam;;;", "item3.URL:http\\://TheProfile.com",
                "ADR;TYPE=HOME:;;123 Home St\\nHome City\\, HM 12345;;;;")
            + desk.card("EMAIL:seul@exemple.test")
        let report = try desk.bring(file)
        #expect(report.contains("4 fiches nouvelles"), "\(report)")
        #expect(report.contains("La fiche n’a pas de nom"))
        #expect(
            try desk.titles().sorted()
                == ["Jo Élan", "Sam Vert", "Ömür Öde", "seul@exemple.test"].sorted())
        let sam = try desk.here.page(desk.id("Sam Vert"))
        #expect(sam.words.contains("123 Home St") && sam.text.contains("http://theprofile.com"))
    }

    @Test func `what comes again changes what has changed, and doubles nothing`() throws {
        let lines = ["UID:u1", "FN:Jo Martin", "N:Martin;Jo;;;", "TITLE:Déléguée"]
        func file(_ lines: [String]) -> String {
            (["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
        }
        try desk.bring(file(lines + ["EMAIL:a@exemple.test"]))
        let same = try desk.bring(file(lines + ["EMAIL:a@exemple.test"]))
        #expect(same.contains("1 fiche déjà là, sans changement"), "\(same)")
        let path = try desk.look(file(lines + ["EMAIL:b@exemple.test"]), "contacts.vcf")
        let preview = try desk.here.visit(.claire).get(path).words
        #expect(preview.contains("Suit le fichier\u{A0}: coordonnées."), "\(preview)")
        #expect(try desk.bring(file(lines + ["EMAIL:b@exemple.test"])).contains("1 fiche modifiée"))
        #expect(try desk.titles() == ["Jo Martin"])
        let page = try desk.here.page(desk.id("Jo Martin")).words
        #expect(page.contains("b@exemple.test") && !page.contains("a@exemple.test"))
    }

    @Test func `a card that was merged comes again into the one that stayed`() throws {
        let file =
            desk.card("UID:u1", "FN:Jo Martin", "N:Martin;Jo;;;")
            + desk.card("UID:u2", "FN:Jo Martin-Roy", "N:Martin-Roy;Jo;;;", "TITLE:Déléguée")
        try desk.bring(file)
        let gone = try desk.id("Jo Martin-Roy")
        let merged = try desk.here.visit(.claire).post(
            MergePaths.merge(desk.id("Jo Martin"), in: desk.centre),
            ["with": gone.description, "kept": "1"])
        #expect(merged.status == 303, "\(merged.words)")
        let report = try desk.bring(file)
        #expect(report.contains("2 fiches déjà là, sans changement"), "\(report)")
        #expect(try desk.titles() == ["Jo Martin"])
    }

    @Test func `what was decided here since is not undone`() throws {
        func file(_ title: String, _ note: String) -> String {
            desk.card(
                "UID:u1", "FN:Jo Martin", "N:Martin;Jo;;;", "TITLE:\(title)", "NOTE:\(note)",
                "TEL:05 61 22 33 44")
        }
        try desk.bring(file("Déléguée", "Un"))
        let id = try desk.id("Jo Martin")
        let put = try desk.here.visit(.malik).put(
            ContactsPaths.contact(id, in: desk.centre),
            [
                "kind": "person", "given": "Jo", "family": "Martin", "function": "Secrétaire",
                "note": "Un", "note_sight": "space", "telephone_1": "05 61 22 33 44",
                "telephone_1_sight": "moderators", "telephone_2": "05 61 99 99 99",
            ])
        #expect(put.status == 303)
        // The file says the same as before: nothing happens.
        #expect(try desk.bring(file("Déléguée", "Un")).contains("1 fiche déjà là"))
        // It says something new of what was left alone, and of what was changed here.
        let report = try desk.bring(file("Présidente", "Deux"))
        #expect(report.contains("1 fiche modifiée"), "\(report)")
        let page = try desk.here.page(id, as: .loic).words
        #expect(page.contains("Secrétaire") && page.contains("Deux"))
        #expect(page.contains("05\u{202F}61\u{202F}99") && !page.contains("05\u{202F}61\u{202F}22"))
        let kept = try desk.bring(file("Présidente", "Deux"))
        #expect(kept.contains("1 fiche laissée telle quelle"), "\(kept)")
    }

    @Test func `a card that lies in the trash stays there`() throws {
        let file = desk.card("UID:u1", "FN:Jo Martin", "N:Martin;Jo;;;")
        try desk.bring(file)
        try desk.here.visit(.malik).delete(
            ContactsPaths.contact(desk.id("Jo Martin"), in: desk.centre))
        #expect(try desk.bring(file).contains("dans la corbeille"))
        #expect(try desk.titles().isEmpty)
    }

    @Test func `without a name of its own a card is known by its mail and its name`() throws {
        try desk.here.add("Martin", ["mail_1": "jo@exemple.test"])
        try desk.here.add("Martin", ["mail_1": "autre@exemple.test"])
        let report = try desk.bring(
            desk.card(
                "FN:Jeanne Martin", "N:Martin;Jeanne;;;", "EMAIL:JO@exemple.test", "TITLE:Élue")
                + desk.card("FN:Paul Martin", "N:Martin;Paul;;;", "EMAIL:jo@exemple.test"))
        // Whoever shares an address is not the same, and namesakes alone are not either.
        #expect(report.contains("1 fiche nouvelle") && report.contains("1 fiche modifiée"))
        #expect(try desk.titles() == ["Jeanne Martin", "Jeanne Martin", "Paul Martin"])
    }

    @Test func `a photo comes with it, small, and what is no picture is said`() throws {
        let photo = try Data(SimplePicture.portrait(seed: 2)).base64EncodedString()
        let bad = Data("MZ no picture".utf8).base64EncodedString()
        let report = try desk.bring(
            desk.card("UID:u1", "FN:Jo Martin", "PHOTO;ENCODING=b;TYPE=JPEG:\(photo)")
                + desk.card("UID:u2", "FN:Sam Vert", "PHOTO;ENCODING=b;TYPE=JPEG:\(bad)"))
        #expect(report.contains("2 fiches nouvelles"), "\(report)")
        #expect(report.contains("La photo n’a pas pu être lue"))
        let path = ContactsPaths.picture(try desk.id("Jo Martin"), in: desk.centre)
        #expect(try desk.here.visit(.loic).get(path).file?.type.essence == "image/jpeg")
        let none = ContactsPaths.picture(try desk.id("Sam Vert"), in: desk.centre)
        #expect(try desk.here.visit(.loic).get(none).status == 404)
    }

    @Test func `a photo of it is upright and in the colours that it was taken in`() throws {
        let photo = Data(PhonePicture.profiledJPEG).base64EncodedString()
        let logo = Data(PhonePicture.turnedPNG).base64EncodedString()
        try desk.bring(
            desk.card("UID:u1", "FN:Jo Martin", "PHOTO;ENCODING=b;TYPE=JPEG:\(photo)")
                + desk.card("UID:u2", "FN:Union", "ORG:Union", "LOGO;ENCODING=b;TYPE=PNG:\(logo)"))
        func seen(_ title: String) throws -> SeenPicture {
            let path = ContactsPaths.picture(try desk.id(title), in: desk.centre)
            return try SeenPicture(try #require(try desk.here.visit(.loic).get(path).file).path)
        }
        #expect(try seen("Jo Martin").shows(PhonePicture.shown))
        #expect(try seen("Union").quarters == "BRWG")
    }

    @Test func `one notice tells of all`() throws {
        let file = (1...3).map { desk.card("UID:u\($0)", "FN:Jo \($0)") }.joined()
        try desk.bring(file)
        let verbs: [String] = try desk.here.town.site.database.read {
            try $0.values("SELECT j.verb FROM journal AS j ORDER BY j.id")
        }
        #expect(verbs == ["imported"])
    }

    @Test func `as many statements for a hundred cards as for one`() throws {
        func cost(_ count: Int, _ name: String) throws -> Int {
            let file = (1...count).map {
                desk.card("UID:\(name)\($0)", "FN:Jo \($0)", "TEL:05 61 22 33 44", "TITLE:Élue")
            }.joined()
            let path = try desk.look(file, "contacts.vcf")
            var requests = try InternalRequest(desk.here.town.site)
            let person = try desk.here.town.person(.claire)
            _ = try requests.answer(.get, path, as: person, [:], files: [])
            return requests.statements
        }
        let one = try cost(1, "a")
        #expect(try cost(100, "b") == one && one <= 15, "\(one)")
    }
}
