import TestKit
import Testing

extension InABrowser {
    /// The server goes away: nothing else reaches what works beside the pages.
    @Suite("Without a connection") struct Offline {
        private let home = "/" + Place.centre.rawValue
        private let copy = "lue hors connexion"

        /// Whatever this browser holds of the site, as text.
        private func kept(_ window: Window) async throws -> String {
            let script = """
                return (async () => {
                    let text = "";
                    for (const name of await caches.keys()) {
                        const cache = await caches.open(name);
                        for (const request of await cache.keys())
                            text += request.url + await (await cache.match(request)).text();
                    }
                    const workers = await navigator.serviceWorker.getRegistrations();
                    return text + workers.map(({ active }) => active?.scriptURL).join();
                })()
                """
            return try await window.run(script).text ?? ""
        }

        /// Waits for the page that stands in for the others. A worker that could not start, as on a
        /// machine that is slow, starts with the next page.
        private func isReady(_ window: Window) async throws {
            let state = """
                return navigator.serviceWorker.getRegistration().then(is =>
                    navigator.serviceWorker.controller ? "there" : is ? "coming" : "none")
                """
            var nones = 0
            try await window.wait(for: "the page to show offline") {
                let now = try await window.run(state).text
                if now == "there" { return try await kept(window).contains("data-stays") }
                nones = now == "none" ? nones + 1 : 0
                if nones == 100 {
                    nones = 0
                    try await window.go(window.path)
                }
                return false
            }
        }

        private func turnOn(_ window: Window) async throws {
            try await window.go("/account/offline")
            #expect(try await window.shows("offline.isOff"))
            try await window.click("offline.turnOn")
            try await window.waits(for: "offline.isOn")
        }

        @Test
        func `nothing of anybody is kept until they turn it on, and nothing once they sign out`()
            async throws
        {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, .phone)
                try await amina.go(home)
                try await isReady(amina)
                let before = try await kept(amina)
                #expect(!before.contains(Resident.amina.name))
                #expect(!before.contains(Place.centre.name) && before.hasSuffix("/worker.js"))
                try await turnOn(amina)
                #expect(try await kept(amina).contains(Place.centre.name))
                try await amina.go(home + "/menu")
                try await amina.press("frame.sign_out")
                #expect(try await kept(amina).isEmpty)
            }
        }

        @Test
        func `whoever is signed in is told by the site that they are offline, and goes on after`()
            async throws
        {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, .phone)
                try await amina.go(home)
                try await isReady(amina)
                town.goAway()
                try await amina.go(home + "/agenda")
                #expect(try await amina.shows("offline.away.lead"))
                #expect(try await amina.shows("offline.away.more"))
                #expect(try await !amina.text.contains(Resident.amina.name))
                try town.comeBack()
                try await amina.press("offline.away.again")
                #expect(try await amina.path == home + "/agenda")

                try await amina.go(home + "/menu")
                try await amina.press("frame.sign_out")
                try await amina.go("/sign-in")
                try await amina.signIn(.loic)
                try await isReady(amina)
                town.goAway()
                try await amina.go(home + "/forum")
                #expect(try await amina.shows("offline.away.lead"))
                try town.comeBack()
            }
        }

        /// Read past the worker, as what was under way while it began.
        @Test func `a page that was read past the worker is looked after by it too`() async throws {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, .phone)
                try await isReady(amina)
                try await amina.tell("Page.reload", ["ignoreCache": true])
                try await isReady(amina)
            }
        }

        @Test
        func `a form that is sent while the network is cut stays, and is sent once it is back`()
            async throws
        {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Une salle en juin", .phone)
                try await malik.go(topic)
                try await isReady(malik)
                try await malik.type("La salle B est libre.", into: "forum.yours")
                try await cut(malik, true)
                try await malik.click("forum.publish")
                try await malik.waits(for: "offline.away.stays")
                #expect(try await malik.path == topic)
                try await cut(malik, false)
                try await malik.press("forum.publish")
                #expect(try await malik.shows("La salle B est libre."))
                #expect(try await malik.shows("forum.post.published"))
            }
        }

        private func cut(_ window: Window, _ is: Bool) async throws {
            try await window.tell(
                "Network.emulateNetworkConditions",
                [
                    "offline": .flag(`is`), "latency": 0, "downloadThroughput": -1,
                    "uploadThroughput": -1,
                ])
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
                try await amina.wait(for: "an empty store") {
                    try await kept(amina).isEmpty
                }
                try await amina.signIn(.loic)
                try await amina.go("/account/offline")
                #expect(try await amina.shows("offline.isOff"))
            }
        }
    }
}
