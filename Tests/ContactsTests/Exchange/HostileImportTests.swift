import Foundation
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Files of contacts that are cut, hostile or endless") struct HostileImportTests {
    let desk: ExchangeTown

    init() throws { desk = try ExchangeTown() }

    @Test func `a card that is cut in its photo is left out, the others are taken`() throws {
        let photo = String(repeating: "QUJD", count: 2_000)
        let cut = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam Vert\r\nPHOTO;ENCODING=b:" + photo
        let report = try desk.bring(desk.card("UID:u1", "FN:Jo Martin") + cut)
        #expect(report.contains("La fiche s’arrête au milieu"), "\(report)")
        #expect(try desk.titles() == ["Jo Martin"])
    }

    @Test func `what is no address book, or too long, is refused before it is kept`() throws {
        for (data, sentence) in [
            (Data("Bonjour".utf8), "Ce fichier n’est pas un carnet d’adresses"),
            (Data(repeating: 65, count: CardFile.bytes + 1), "Ce fichier dépasse 60"),
            (Data(), "le fichier est vide"),
        ] {
            let answer = try desk.send(data, "contacts.vcf")
            #expect(answer.status == 422)
            #expect(answer.words.contains(sentence), "\(answer.words)")
        }
        let book = Data([0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 40))
        let answer = try desk.send(book, "contacts.csv")
        #expect(answer.words.contains("ne correspond pas au nom"), "\(answer.words)")
        #expect(try desk.titles().isEmpty)
    }

    @Test func `addresses that do something are left out, and said`() throws {
        let report = try desk.bring(
            desk.card(
                "UID:u1", "FN:<script>alert(1)</script>", "URL:javascript:alert(1)",
                "EMAIL:pas une adresse", "TEL:6\\,12E+08", "TEL:bonjour",
                "PHOTO;VALUE=uri:http://127.0.0.1/photo.jpg", "NOTE:<img src=x onerror=alert(1)>",
                "BDAY:2019-02-31", "X-PARVIS-DEPARTMENTS:99,31", "X-PARVIS-MANDATE:hier/"))
        for sentence in [
            "« javascript:alert(1) » n’est pas une adresse de site",
            "« pas une adresse » n’est pas", "a arrondi le numéro « 6,12E+08 »",
            "« bonjour » n’est pas un numéro de téléphone", "« 99 » n’est pas un numéro",
            "« hier » n’est pas un jour",
        ] {
            #expect(
                report.contains(
                    sentence.replacing(" »", with: "\u{A0}»")
                        .replacing("« ", with: "«\u{A0}")), "\(sentence): \(report)")
        }
        let page = try desk.here.page(desk.id("<script>alert(1)</script>"))
        #expect(page.status == 200)
        #expect(!page.text.contains("<script>alert") && !page.text.contains("javascript:"))
        #expect(!page.text.contains("127.0.0.1") && !page.text.contains("<img src=x"))
    }

    @Test func `a name twice in a file, and no name at all, are said`() throws {
        let report = try desk.bring(
            desk.card("UID:u1", "FN:Jo Martin") + desk.card("UID:u1", "FN:Sam Vert")
                + desk.card("NOTE:rien"))
        #expect(report.contains("Cette fiche est deux fois dans le fichier"), "\(report)")
        #expect(report.contains("La fiche ne dit pas de qui elle est"))
        #expect(try desk.titles() == ["Jo Martin"])
    }

    @Test func `endless values are cut, and said`() throws {
        let long = String(repeating: "x", count: 5_000)
        let report = try desk.bring(
            desk.card(
                "UID:u1", "FN:Jo " + long, "TITLE:" + long, "X-LONG:" + long + long + long + long))
        #expect(report.contains("est trop long"), "\(report)")
        #expect(try desk.titles().first?.count == ContactCheck.longestTitle)
        #expect(try !desk.export("vcf").contains("X-LONG"))
    }

    @Test func `an address that grows too long as it is encoded is left out, and said`() throws {
        let long = "https://exemple.test/" + String(repeating: "é", count: 450)
        let report = try desk.bring(desk.card("UID:u1", "FN:Jo Martin", "URL:" + long))
        #expect(report.contains("pas une adresse de site"), "\(report)")
        #expect(try desk.titles() == ["Jo Martin"])
        let answer = try desk.here.visit(.malik).post(
            desk.here.home, desk.here.form("Vert", ["site_1": long]))
        #expect(answer.status == 422 && answer.words.contains("C’est trop long"))
        #expect(answer.text.contains(long))
    }

    @Test func `a hundred marks on a letter count as a hundred`() throws {
        let marks = "x" + String(repeating: "\u{301}", count: 600)
        try desk.bring(
            desk.card("UID:" + marks, "FN:Jo Martin", "TEL;TYPE=\(marks):05 61 22 33 44"))
        #expect(try desk.titles() == ["Jo Martin"])
        let sent = try desk.here.visit(.malik).post(
            desk.here.home,
            desk.here.form(
                "Vert", ["telephone_1": "05 61 22 33 44", "telephone_1_types": marks]))
        #expect(sent.status == 303, "\(sent.words)")
    }
}
