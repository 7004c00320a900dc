import Community
import Platform
import Storage
import TestKit
import Testing

extension InABrowser {
    @Suite("The contacts, from a proposal to a letter") struct ContactStory {
        @Test(arguments: zip(Width.allCases, [false, true]))
        func `what Amina proposes and Malik publishes, Loïc finds, and writes to`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                try await makeTheme(malik)
                try town.showAddress(of: .sofia)
                let card = try await propose(town.window(of: .amina, width, scripts: scripts))
                try await publish(card, malik)
                let loic = try await town.window(of: .loic, width, scripts: scripts)
                try await find(loic, scripts)
                try await narrow(loic)
                try await seek(loic)
                try await reach(card, loic)
            }
        }

        private func makeTheme(_ malik: Window) async throws {
            try await malik.go(Window.contacts + "/themes")
            try await malik.type("Institutions", into: "themes.new")
            try await malik.press("themes.create")
            #expect(try await malik.shows("themes.created"))
        }

        /// A wrong number comes back with all that was typed; more lines are asked for.
        private func propose(_ amina: Window) async throws -> String {
            try await amina.writeContact("Josiane", "Pujol", "0561")
            try await amina.set("mail_1", Resident.sofia.email)
            try await amina.press("review.send", expecting: 422)
            #expect(try await amina.shows("contacts.error.telephone.wrongLength"))
            #expect(try await amina.value(of: "contacts.field.given") == "Josiane")
            try await amina.set("telephone_1", "05 61 22 33 44")
            try await amina.press("contacts.more")
            try await amina.set("telephone_3", "06 12 34 56 78")
            try await amina.set("telephone_3_sight", "moderators")
            try await amina.set("address_1_town", "Foix")
            try await amina.choose("Institutions")
            try await amina.press("review.send")
            #expect(try await amina.shows("contacts.waits"))
            return try await amina.path
        }

        private func publish(_ card: String, _ malik: Window) async throws {
            try await malik.go("/\(Place.centre.rawValue)/moderation")
            try await malik.press("Josiane Pujol")
            try await malik.choose("moderation.decision.publish")
            try await malik.press("moderation.send")
            try await malik.go(card)
            #expect(try await malik.shows("06 12 34 56 78"))
            try await malik.press("contacts.confirm")
            #expect(try await malik.shows("contacts.done.confirmed"))
        }

        private func find(_ loic: Window, _ scripts: Bool) async throws {
            try await loic.go(Window.contacts)
            try await loic.type("puj 05 61", into: "contacts.find")
            if scripts {
                try await loic.waits(for: "Josiane Pujol")
                try await loic.press("Josiane Pujol")
            } else {
                try await loic.press("contacts.search")
                try await loic.press("Josiane Pujol")
            }
            #expect(try await loic.shows("05 61 22 33 44"))
            #expect(try await !loic.shows("06 12 34 56 78"))
            #expect(try await loic.leads(by: "tel:+33561223344"))
        }

        private func narrow(_ loic: Window) async throws {
            try await loic.go(Window.contacts)
            try await loic.press("Institutions")
            #expect(try await loic.shows("Josiane Pujol"))
            try await loic.press("contacts.shelf.organisation")
            #expect(try await loic.shows("contacts.none"))
            try await loic.go(Window.contacts + "?q=sofia")
            #expect(try await loic.shows("Sofia Martins"))
            try await loic.go(Window.contacts + "/print?q=pujol")
            #expect(try await loic.shows("09000") == false)
            #expect(try await loic.shows("Foix"))
        }

        /// The search of the space finds the number in one piece.
        private func seek(_ loic: Window) async throws {
            try await loic.wait(for: "the number") {
                try await loic.go("/\(Place.centre.rawValue)/search?q=0561223344")
                return try await loic.shows("Josiane Pujol")
            }
        }

        /// The address is that of a member who shows it: the platform's own form writes to her.
        private func reach(_ card: String, _ loic: Window) async throws {
            try await loic.go(card)
            try await loic.press("messages.writeTo")
            #expect(try await loic.shows("Sofia Martins"))
        }
    }
}

extension Window {
    /// Whether a link of the page has this address, wherever it leads.
    fileprivate func leads(by address: String) async throws -> Bool {
        try await run(
            "return [...document.links].some((e) => e.getAttribute('href') === arguments[0])",
            .text(address)
        ).isTrue
    }
}

extension LiveTown {
    /// As the form of one's profile does.
    fileprivate func showAddress(of resident: Resident) throws {
        try running.site.database.write { db in
            try db.run(
                """
                INSERT INTO profile_visibility (person_id, space_id, field, visibility)
                SELECT m.person_id, m.space_id, 'email', 'members' FROM membership AS m
                JOIN person AS p ON p.id = m.person_id WHERE p.email = \(resident.email)
                ON CONFLICT (person_id, space_id, field) DO UPDATE SET visibility = 'members'
                """)
        }
    }
}
