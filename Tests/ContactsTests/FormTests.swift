import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("The form of a contact") struct FormTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    @Test func `several telephones, mails, addresses and sites are kept`() throws {
        let id = try here.add(
            "Dupont",
            [
                "telephone_1": "05 61 22 33 44", "telephone_2": "0692 12 34 56",
                "mail_1": "a@exemple.test", "mail_2": "b@exemple.test",
                "site_1": "exemple.test/page", "address_1": "12 rue des Lois",
                "address_1_code": "31000", "address_1_town": "Toulouse", "consent": "given",
                "consent_on": "2019-01-24",
            ])
        let page = try here.page(id)
        #expect(page.text.contains("tel:+33561223344") && page.text.contains("tel:+262692123456"))
        #expect(page.text.contains("mailto:b@exemple.test"))
        #expect(page.text.contains("https://exemple.test/page"))
        #expect(page.words.contains("31000 Toulouse"))
        let form = try here.visit(.malik).get(ContactsPaths.edit(id, in: here.space)).text
        #expect(form.contains("0692 12 34 56") && form.contains("name=\"telephone_3\""))
    }

    @Test func `the form counts as much of each as is kept`() throws {
        let site = "https://exemple.test/" + String(repeating: "é", count: 300)
        let id = try here.add("Dupont", ["site_1": site])
        let form = try here.visit(.malik).get(ContactsPaths.edit(id, in: here.space)).text
        let counted = form.split(separator: "<input").filter { $0.contains("data-max") }
        func most(_ name: String) -> Bool? {
            counted.first { $0.contains("name=\"\(name)\"") }
                .map { $0.contains("maxlength=\"4000\" data-max=\"2000\"") }
        }
        #expect(most("site_1") == true && most("mail_1") == false)
        let long = try here.visit(.malik).post(
            ContactsPaths.contacts(in: here.space),
            [
                "kind": "person", "family": "Noël",
                "site_1": "https://exemple.test/" + String(repeating: "a", count: 1_980),
                "mail_1": String(repeating: "a", count: 500) + "@exemple.test",
            ])
        #expect(long.status == 422)
        #expect(long.words.contains("2000") && long.words.contains("500"), "\(long.words)")
    }

    @Test(arguments: [
        ("telephone_1", "6,12E+08"), ("telephone_1", "bonjour"), ("telephone_1", "0561"),
        ("mail_1", "pas une adresse"), ("site_1", "javascript:alert(1)"),
        ("site_1", "file:///etc/passwd"), ("birthday", "31/02"), ("mandate_from", "2019-02-30"),
        ("family", String(repeating: "x", count: 201)),
        ("note", String(repeating: "x", count: 300_000)),
    ])
    func `what cannot be is refused with a sentence, and kept`(
        _ field: String, _ value: String
    ) throws {
        var fields = here.form("Dupont")
        if field == "family" { fields = ["kind": "person", "given": "Jeanne"] }
        fields.append(field, value)
        let answer = try here.visit(.malik).post(here.home, fields)
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#\(field)\""))
        #expect(answer.text.contains("value=\"Jeanne\""))
    }

    @Test func `a card without a name is refused`() throws {
        let answer = try here.visit(.malik).post(here.home, ["kind": "organisation", "title": " "])
        #expect(answer.status == 422)
        #expect(answer.words.contains("Donnez le nom de l’organisation."))
    }

    @Test func `more lines are asked for without scripts`() throws {
        let answer = try here.visit(.malik).post(
            here.home, here.form("Dupont", ["do": "more", "telephone_1": "05 61 22 33 44"]))
        #expect(answer.status == 200)
        #expect(answer.text.contains("name=\"telephone_4\""))
        #expect(answer.text.contains("value=\"05 61 22 33 44\""))
        #expect(try !here.list().words.contains("Dupont"))
    }

    @Test func `a person is attached to the organisation whose name is typed`() throws {
        let home = try here.organisation("Région d’Occitanie")
        let id = try here.add("Dupont", ["organisation": "region d'occitanie"])
        #expect(
            try here.page(id).text.contains(ContactsPaths.contact(home, in: here.space) + "\""))
        #expect(try here.page(home).words.contains("Jeanne Dupont"))
        // Another name of the organisation is theirs as well.
        try here.visit(.malik).put(
            ContactsPaths.contact(home, in: here.space),
            ["kind": "organisation", "title": "Région Sud"])
        try here.town.runJobs()
        #expect(try here.page(id).words.contains("Région Sud"))
        #expect(try here.typed("sud").count == 2)
    }

    @Test func `whose organisation lies in the trash keeps it`() throws {
        let home = try here.organisation("Région Sud")
        let id = try here.add("Dupont", ["organisation": "Région Sud"])
        try here.visit(.malik).delete(ContactsPaths.contact(home, in: here.space))
        let saved = try here.visit(.malik).put(
            ContactsPaths.contact(id, in: here.space),
            here.form("Durand", ["organisation": "région sud"]))
        #expect(saved.status == 303)
        let found = try here.town.site.database.read { try ContactStore(db: $0).find(id) }
        #expect(found?.title == "Jeanne Durand" && found?.organisationKept == home)
        // Another name is another organisation.
        try here.visit(.malik).put(
            ContactsPaths.contact(id, in: here.space),
            here.form("Durand", ["organisation": "Région Nord"]))
        let moved = try here.town.site.database.read { try ContactStore(db: $0).find(id) }
        #expect(moved?.organisation == "Région Nord" && moved?.organisationKept == nil)
    }

    @Test func `who saves over the change of another is told`() throws {
        let id = try here.add("Dupont")
        let address = ContactsPaths.contact(id, in: here.space)
        let form = try here.visit(.claire).get(ContactsPaths.edit(id, in: here.space)).text
        let version = try form.hidden("version")
        #expect(try here.visit(.malik).put(address, here.form("Durand")).status == 303)
        let late = try here.visit(.claire).put(address, here.form("Dupond", ["version": version]))
        #expect(late.status == 409)
        #expect(try here.page(id).words.contains("Jeanne Durand"))
    }

    @Test func `a card is confirmed, goes into the trash and comes back`() throws {
        let id = try here.add("Dupont")
        let address = ContactsPaths.contact(id, in: here.space)
        let done = try here.visit(.claire).post(
            ContactsPaths.confirmation(id, in: here.space), [:])
        #expect(done.status == 303)
        #expect(try here.page(id).words.contains("par Claire Vidal"))
        #expect(try here.visit(.malik).delete(address).status == 303)
        #expect(try here.page(id, as: .loic).status == 404)
        #expect(try here.typed("dupont").isEmpty)
    }
}
