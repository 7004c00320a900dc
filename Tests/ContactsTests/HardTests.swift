import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Cards that are hard to bear") struct HardTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    @Test func `a space without contacts says what will come here`() throws {
        let page = try here.list()
        #expect(page.status == 200)
        #expect(page.words.contains("Ici viennent les institutions"))
        #expect(try here.visit(.loic).get(ContactsPaths.print(in: here.space)).status == 200)
    }

    @Test(arguments: ["<script>alert(1)</script>", "=HYPERLINK(\"http://x.test\")", "\u{202E}nom"])
    func `a hostile name is words wherever it stands`(_ name: String) throws {
        let id = try here.add(
            name,
            ["function": name, "organisation": name, "mail_1": "a?bcc=b@exemple.test"])
        for address in [
            here.home, ContactsPaths.contact(id, in: here.space),
            ContactsPaths.print(in: here.space), here.home + "?q=jeanne",
        ] {
            let answer = try here.visit(.loic).get(address)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("<script>alert"))
            #expect(!answer.text.contains("mailto:a?bcc"))
        }
        #expect(try here.typed("jeanne").count == 1)
    }

    @Test func `a note leads nowhere that it must not`() throws {
        let id = try here.add(
            "Dupont", ["note": "[ici](javascript:alert(1)) <img src=x onerror=alert(1)>"])
        let page = try here.page(id).text
        #expect(!page.contains("href=\"javascript:") && !page.contains("<img src=x"))
    }

    @Test(arguments: ["Élodie Ünlü", "محمد", "王小明", "O’Connor", "Ø"])
    func `names of all letters are kept, listed and found`(_ family: String) throws {
        try here.add(family)
        #expect(try here.list().words.contains(family))
        #expect(try here.typed(family).contains("Jeanne " + family))
        #expect(try here.list("letter=%23").status == 200)
    }

    /// As a card that is brought in from elsewhere may have.
    @Test func `five hundred telephones stay through the form`() throws {
        let id = try crowded()
        let address = ContactsPaths.contact(id, in: here.space)
        #expect(try here.page(id).text.contains("tel:+33561000499"))
        let form = try here.visit(.malik).get(ContactsPaths.edit(id, in: here.space))
        #expect(form.words.contains("Et 488 autres moyens de joindre"))
        #expect(!form.text.contains("name=\"telephone_13\""))
        var fields = here.form("Durand", ["version": try form.text.hidden("version")])
        for number in 1...12 { fields.append("telephone_\(number)", "056200000\(number % 10)") }
        #expect(try here.visit(.malik).put(address, fields).status == 303)
        let page = try here.page(id).text
        #expect(page.contains("tel:+33561000499") && page.contains("tel:+33562000001"))
        #expect(!page.contains("tel:+33561000003"))
    }

    private func crowded() throws -> Item.ID {
        var content = ContactContent(.person, "Jeanne Dupont")
        content.name = ContactName(family: "Dupont", given: "Jeanne")
        content.channels = (0..<500).map { number in
            let digits = String(561_000_000 + number)
            return ContactChannel(
                kind: .telephone, value: "0" + digits, key: "+33" + digits)
        }
        let (space, now) = (here.space.id, here.town.now)
        let malik = try here.town.person(.malik)
        return try here.town.site.database.write { db in
            try ContactStore(db: db).create(
                content, in: space, by: malik, isPublished: true, at: now)
        }
    }

    @Test func `who is overtaken keeps what they typed, and may save it`() throws {
        let id = try here.add("Dupont")
        let address = ContactsPaths.contact(id, in: here.space)
        let version = try here.visit(.claire).get(ContactsPaths.edit(id, in: here.space)).text
            .hidden("version")
        try here.visit(.malik).put(address, here.form("Durand"))
        let typed = here.form(
            "Dupond", ["version": version, "telephone_1": "05 61 22 33 44", "note": "Mot à mot."])
        let late = try here.visit(.claire).put(address, typed)
        #expect(late.status == 409)
        for text in ["value=\"Dupond\"", "value=\"05 61 22 33 44\"", "Mot à mot."] {
            #expect(late.text.contains(text), "\(text)")
        }
        let now = try late.text.hidden("version")
        #expect(now != version)
    }
}
