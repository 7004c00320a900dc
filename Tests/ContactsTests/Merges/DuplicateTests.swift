import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Contacts that may be the same") struct DuplicateTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    private func page(_ query: String = "") throws -> Answer {
        try here.visit(.malik).get(MergePaths.duplicates(in: here.space) + query)
    }

    @Test(
        arguments: [
            (
                ["telephone_1": "05 61 22 33 44"], ["telephone_1": "0033 (0)5 61 22 33 44"],
                "téléphone"
            ),
            (["mail_1": "J.Martin@Exemple.test"], ["mail_1": "j.martin@exemple.test"], "courriel"),
        ] as [(FormFields, FormFields, String)])
    func `a telephone or a mail in any writing`(
        _ one: FormFields, _ other: FormFields, _ why: String
    ) throws {
        try here.add("Martin", one)
        try here.add("Durand", other)
        let page = try page()
        #expect(page.words.contains("1 paire à regarder"))
        #expect(page.words.contains("même \(why)"))
        #expect(page.words.contains("Jeanne Martin") && page.words.contains("Jeanne Durand"))
    }

    @Test func `a name in any order, case and accents`() throws {
        for (given, family) in [("Éloïse", "Le Goff"), ("LE-GOFF", "eloise")] {
            try here.visit(.malik).post(
                here.home, ["kind": "person", "given": given, "family": family])
        }
        #expect(try page().words.contains("même nom"))
    }

    @Test func `an organisation and its people are no pair, nor those of one switchboard`() throws {
        try here.organisation("Région", ["telephone_1": "05 61 00 00 00"])
        try here.add("Martin", ["telephone_1": "05 61 00 00 00"])
        #expect(try page().words.contains("Aucune fiche n’en répète une autre."))
        for number in 1...7 { try here.add("N\(number)", ["telephone_1": "05 61 00 00 00"]) }
        #expect(try page().words.contains("Aucune fiche n’en répète une autre."))
    }

    @Test func `what waits or lies in the trash is no pair`() throws {
        try here.add("Martin", ["mail_1": "m@exemple.test"])
        try here.add("Martin", ["mail_1": "m@exemple.test"], by: .amina)
        let binned = try here.add("Martin", ["mail_1": "m@exemple.test"])
        try here.visit(.malik).delete(ContactsPaths.contact(binned, in: here.space))
        #expect(try page().words.contains("Aucune fiche n’en répète une autre."))
    }

    @Test func `it is kept that they are not the same, and taken back`() throws {
        let one = try here.add("Martin", ["mail_1": "m@exemple.test"])
        let other = try here.add("Martin", ["mail_1": "m@exemple.test"])
        let said = try here.visit(.malik).post(
            MergePaths.apart(other, in: here.space), ["with": one.description])
        #expect(said.status == 303)
        #expect(try here.visit(.malik).follow(said).words.contains("ne seront plus proposées"))
        #expect(try page().words.contains("Aucune fiche n’en répète une autre."))
        try here.visit(.malik).post(MergePaths.doubt(other, in: here.space) + "?with=\(one)")
        #expect(try page().words.contains("même courriel, même nom"))
    }

    @Test func `pages of twenty`() throws {
        for number in 1...21 {
            for _ in 1...2 { try here.add("Nom\(number)") }
        }
        #expect(try page().words.contains("21 paires à regarder"))
        #expect(try page().text.components(separatedBy: "class=\"panel twins\"").count == 21)
        #expect(
            try page("?page=2").text.components(separatedBy: "class=\"panel twins\"").count == 2)
    }

    @Test func `whoever writes a card is told once of what is there, and saves anyway`() throws {
        let known = try here.add(
            "Martin", ["telephone_1": "05 61 22 33 44", "telephone_1_sight": "moderators"])
        var form = here.form("Durand", ["telephone_1": "+33 5 61 22 33 44", "look": "1"])
        let hint = try here.visit(.malik).post(here.home, form)
        #expect(hint.status == 200 && hint.words.contains("Cette fiche existe peut-être déjà"))
        #expect(hint.text.contains(ContactsPaths.contact(known, in: here.space)))
        #expect(hint.input("family") == "Durand" && hint.input("look") == nil)
        // A member is not told of a number that they may not see.
        #expect(try here.visit(.amina).post(here.home, form).status == 303)
        form = here.form("Durand", ["telephone_1": "+33 5 61 22 33 44"])
        #expect(try here.visit(.malik).post(here.home, form).status == 303)
        #expect(
            try here.visit(.malik).get(ContactsPaths.new(in: here.space)).input("look") == "1")
    }
}
