import Community
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Who sees which part of a card") struct SightTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    private let fields: FormFields = [
        "telephone_1": "05 61 22 33 44", "telephone_1_sight": "space",
        "telephone_2": "06 12 34 56 78", "telephone_2_sight": "members",
        "mail_1": "secret@exemple.test", "mail_1_sight": "moderators",
        "note": "Le matin seulement.", "note_sight": "members",
        "birthday": "03/04/1985", "birthday_sight": "moderators",
    ]

    @Test(arguments: [
        (Resident.region, [true, false, false, false, false]),
        (.loic, [true, true, false, true, false]), (.malik, [true, true, true, true, true]),
    ])
    func `each sees what is for them`(_ resident: Resident, _ seen: [Bool]) throws {
        let id = try here.add("Dupont", fields)
        let words = try here.page(id, as: resident).words
        let parts = [
            "05\u{202F}61\u{202F}22\u{202F}33\u{202F}44",
            "06\u{202F}12\u{202F}34\u{202F}56\u{202F}78", "secret@exemple.test",
            "Le matin seulement.", "3 avril 1985",
        ]
        #expect(parts.map { words.contains($0) } == seen)
    }

    @Test func `nobody finds a card by what they do not see`() throws {
        try here.add("Dupont", fields)
        #expect(try here.typed("0612345678", as: .region).isEmpty)
        #expect(try here.typed("06 12 34", as: .loic) == ["Jeanne Dupont"])
        #expect(try here.typed("secret@exemple", as: .loic).isEmpty)
        #expect(try here.typed("secret@exemple", as: .malik) == ["Jeanne Dupont"])
        #expect(try !here.list("q=secret%40exemple.test", as: .loic).words.contains("Dupont"))
    }

    @Test func `neither the list nor paper shows more than the card`() throws {
        try here.add("Dupont", fields)
        for address in [here.home, ContactsPaths.print(in: here.space)] {
            let partner = try here.visit(.region).get(address).text
            #expect(partner.contains("05\u{202F}61"))
            #expect(!partner.contains("secret@") && !partner.contains("06\u{202F}12"))
        }
    }

    @Test func `whoever proposed a card sees all of it until it is published`() throws {
        let id = try here.add("Pujol", fields, by: .region)
        #expect(try here.page(id, as: .region).words.contains("secret@exemple.test"))
        #expect(try here.page(id, as: .loic).status == 404)
    }

    @Test func `guests of a public space see no card`() throws {
        let id = try here.add("Dupont", fields)
        try here.town.openToGuests()
        #expect(try here.town.guest().get(ContactsPaths.contact(id, in: here.space)).status == 404)
        #expect(try !here.town.guest().get(here.home).words.contains("Dupont"))
    }

    @Test func `the search of the space looks through what all see`() throws {
        try here.add(
            "Dupont",
            ["note": "Tournesol", "note_sight": "moderators", "function": "Aiguilleuse"])
        try here.town.runJobs()
        let search = "/\(here.space.slug)/search?q="
        #expect(try !here.visit(.malik).get(search + "tournesol").words.contains("Jeanne Dupont"))
        #expect(try here.visit(.loic).get(search + "aiguilleuse").words.contains("Jeanne Dupont"))
    }
}
