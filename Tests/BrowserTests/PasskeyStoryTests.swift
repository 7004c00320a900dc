import Community
import Platform
import Storage
import TestKit
import Testing

extension InABrowser {
    /// Chromium's virtual authenticator: a telephone that knows its owner, and says yes.
    @Suite("A passkey in a browser") struct PasskeyStory {
        private let people = "/\(Place.centre.rawValue)/administration/people"

        private func addAuthenticator(_ window: Window) async throws -> String {
            let made = try await window.command(
                "POST", "/webauthn/authenticator",
                [
                    "protocol": "ctap2", "transport": "internal", "hasResidentKey": .flag(true),
                    "hasUserVerification": .flag(true), "isUserVerified": .flag(true),
                    "isUserConsenting": .flag(true),
                ])
            return made.text ?? ""
        }

        /// Whether it knows its owner when it is asked.
        private func know(_ isOwner: Bool, _ device: String, _ window: Window) async throws {
            _ = try await window.command(
                "POST", "/webauthn/authenticator/\(device)/uv", ["isUserVerified": .flag(isOwner)])
        }

        @Test func `it is added, opens without a password, and confirms a role`() async throws {
            try await LiveTown.live { town in
                let claire = try await town.window(of: .claire, .desk)
                let device = try await addAuthenticator(claire)
                try await claire.go("/account/security/passkeys/new")
                try await claire.press("security.passkey.button")
                #expect(try await claire.shows("security.recovery.made"))
                try await claire.press("security.recovery.done")
                #expect(try await claire.shows("security.passkey.title"))

                try await claire.go("/\(Place.centre.rawValue)/menu")
                // A page to sign in offers keys by itself: this device would answer at once.
                try await know(false, device, claire)
                try await claire.press("frame.sign_out")
                try await claire.go("/account/email", expecting: 401)
                try await know(true, device, claire)
                try await claire.press("passkey.use")
                #expect(try await claire.shows("email.title"))

                let amina = try town.person(.amina)
                try town.endProofs(of: .claire)
                try await claire.go("\(people)/\(amina)")
                try await claire.choose("role.moderator")
                try await claire.press("administration.giveRole", expecting: 401)
                #expect(try await claire.shows("proof.title"))
                try await claire.press("passkey.use")
                #expect(try await claire.shows("resume.text"))
                try await claire.press("resume.button")
                #expect(try town.role(of: .amina) == "moderator")
            }
        }
    }
}

extension LiveTown {
    fileprivate func person(_ resident: Resident) throws -> String {
        let id: Int64 = try running.site.database.read { db in
            try db.one("SELECT p.id FROM person AS p WHERE p.email = \(resident.email)")
        }
        return String(id)
    }

    fileprivate func role(of resident: Resident) throws -> String {
        try running.site.database.read { db in
            try db.one(
                """
                SELECT m.role FROM membership AS m JOIN person AS p ON p.id = m.person_id
                JOIN space AS s ON s.id = m.space_id
                WHERE p.email = \(resident.email) AND s.slug = \(Place.centre.rawValue)
                """)
        }
    }

    /// As if they had shown who they are long ago.
    fileprivate func endProofs(of resident: Resident) throws {
        try running.site.database.write { db in
            try db.run(
                """
                UPDATE session SET proved_at = 0 WHERE person_id =
                    (SELECT p.id FROM person AS p WHERE p.email = \(resident.email))
                """)
        }
    }
}
