import Community
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Finding a contact in the search of the space") struct FindingTests {
    let here: ContactsTown

    init() throws {
        here = try ContactsTown()
        try here.organisation("Région d’Occitanie")
        try here.add(
            "Éluard",
            [
                "organisation": "Région d’Occitanie", "telephone_1": "05.61.22.33.44",
                "telephone_2": "0692 12 34 56", "telephone_3": "0612345678",
                "telephone_3_sight": "members", "mail_1": "jean_paul_x@exemple.test",
                "address_1_town": "Foix", "address_1_code": "09000",
            ])
        try here.town.runJobs()
    }

    private func finds(_ words: String) throws -> Bool {
        let address = "/\(here.space.slug)/search?q=" + PercentEncoding.component(words)
        return try here.visit(.malik).get(address).words.contains("Jeanne Éluard")
    }

    @Test(arguments: [
        "Éluard", "eluard", "jeanne", "occitanie", "0561223344", "05 61 22 33 44", "+33561223344",
        "05.61.22.33.44", "0692123456", "jean_paul_x@exemple.test", "foix", "09000",
    ])
    func `a card is found by`(_ words: String) throws {
        #expect(try finds(words))
    }

    @Test(arguments: ["0612345678", "06 12 34 56 78", "0561223345"])
    func `a card is not found by what all do not see, or what it has not`(
        _ words: String
    ) throws {
        #expect(try !finds(words))
    }

    @Test(arguments: [
        "0561", "05 61 22", "05.61.22.33.44", "+33 5 61 22", "0033561223344", "eluard 05 61",
        "05 61 eluard", "jean_paul", "foix",
    ])
    func `as one types it is found by`(_ words: String) throws {
        #expect(try here.typed(words) == ["Jeanne Éluard"])
    }
}
