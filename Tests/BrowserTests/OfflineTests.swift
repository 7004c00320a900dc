import TestKit
import Testing

extension InABrowser {
    /// The server goes away: nothing else reaches what works beside the pages.
    @Suite("Without a connection") struct Offline {
        private let home = "/" + Place.centre.rawValue
        private let copy = "lue hors connexion"

        /// What this browser holds of the site.
        private func kept(_ window: Window) async throws -> Double? {
            let script = """
                return (async () => {
                    let count = 0;
                    for (const name of await caches.keys())
                        count += (await (await caches.open(name)).keys()).length;
                    return count + (await navigator.serviceWorker.getRegistrations()).length;
                })()
                """
            return try await window.run(script).number
        }

        private func turnOn(_ window: Window) async throws {
            try await window.go("/account/offline")
            #expect(try await window.shows("offline.isOff"))
            try await window.click("offline.turnOn")
            try await window.waits(for: "offline.isOn")
        }

        @Test func `nothing is kept until somebody turns it on, and nothing once they sign out`()
            async throws
        {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, .phone)
                try await amina.go(home)
                #expect(try await kept(amina) == 0)
                try await turnOn(amina)
                #expect(try #require(await kept(amina)) > 4)
                try await amina.go(home + "/menu")
                try await amina.press("frame.sign_out")
                #expect(try await kept(amina) == 0)
            }
        }

        @Test func `what was turned on is read with its date, and nothing else`() async throws {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, .phone)
                try await turnOn(amina)
                town.goAway()
                for page in ["/agenda", "/tasks", "/whats-new", "/contacts/print"] {
                    try await amina.go(home + page)
                    #expect(try await amina.text.contains(copy), "\(page)")
                }
                try await amina.go(home + "/forum")
                #expect(try await amina.shows("offline.away.lead"))
                #expect(try await amina.shows("offline.copies"))
                try town.comeBack()
                try await amina.go(home + "/agenda")
                #expect(try await !amina.text.contains(copy))
            }
        }

        @Test func `what is sent without a connection is kept, and offered when it is back`()
            async throws
        {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, .desk)
                try await malik.publish("Un bilan du printemps")
                let story = try await malik.path
                try await turnOn(malik)
                try await malik.go(story)
                try await malik.type("Trois réunions, dont une à Albi.", into: "comment.yours")
                town.goAway()
                try await malik.press("comment.publish")
                #expect(try await malik.shows("offline.away.written"))
                try town.comeBack()
                try await malik.press("offline.away.back")
                #expect(try await malik.path == story)
                try await malik.click("draft.resume")
                try await malik.press("comment.publish")
                #expect(try await malik.shows("Trois réunions, dont une à Albi."))
            }
        }

        @Test func `who was removed, or another who signs in, finds nothing`() async throws {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, .phone)
                try await turnOn(amina)
                try town.endSessions(of: .amina)
                try await amina.go(home + "/agenda", expecting: 401)
                try await amina.wait(for: "an empty store") { try await kept(amina) == 0 }
                try await amina.signIn(.loic)
                try await amina.go("/account/offline")
                #expect(try await amina.shows("offline.isOff"))
            }
        }
    }
}
