import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("What somebody takes along of the cards that they wrote") struct PersonalDataTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    private func export(_ resident: Resident) throws -> String {
        try here.town.takenAlong(by: resident)
    }

    @Test func `what moderators alone see of a card is not told`() throws {
        try here.add(
            "Dupont",
            ["note": "Parle trop.", "note_sight": "moderators", "source": "Carte de visite"])
        try here.add("Durand", ["note": "Le matin."])
        let text = try export(.malik)
        #expect(text.contains("Dupont") && text.contains("Le matin."))
        #expect(!text.contains("Parle trop") && !text.contains("Carte de visite"))
    }
}
