import TestKit
import Testing

extension InABrowser {
    @Suite("A topic that is open") struct LiveForum {
        @Test(arguments: Width.allCases)
        func `what others write meanwhile is announced, and shown when one asks for it`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Une salle en juin", width)
                let amina = try await town.window(of: .amina, width)
                try await amina.go(topic)
                try await amina.run("window.isStill = true; scrollTo(0, 30)")
                let place = try await amina.run("return scrollY")
                try await malik.answer("La salle B est libre.")
                try await amina.waits(for: "forum.live_one")
                try await malik.answer("La salle C aussi.")
                try await amina.waits(for: "2 nouveaux messages")
                #expect(try await !amina.shows("La salle B est libre."))
                #expect(try await amina.run("return scrollY") == place)

                try await amina.click("forum.live_show")
                try await amina.waits(for: "La salle B est libre.")
                #expect(try await amina.messages == 3)
                #expect(try await amina.run("return window.isStill === true").isTrue)
                #expect(try await !amina.shows("2 nouveaux messages"))
                let focus = "return document.activeElement.innerText"
                #expect(try await amina.run(focus).text?.contains("La salle B") == true)
                try await amina.look()

                // She has seen them, so that nothing comes between her and her answer.
                try await amina.answer("Je prends la C.")
                #expect(try await amina.shows("forum.post.published"))
                #expect(try await amina.messages == 4)
            }
        }

        @Test(arguments: Width.allCases)
        func `what a moderator does to a topic is told in a line, and the page is read again`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Un sujet clos", width)
                let amina = try await town.window(of: .amina, width)
                try await amina.go(topic)
                try await malik.go(topic)
                try await malik.click("forum.more")
                try await malik.press("forum.lock")
                try await amina.waits(for: "forum.live_changed")
                try await amina.press("forum.live_show")
                #expect(try await amina.shows("Verrouillé"))
                #expect(try await !amina.shows("forum.live_changed"))
            }
        }

        @Test(arguments: Width.allCases)
        func `two who write at once are shown each other's message before sending`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Qui imprime ?", width)
                let amina = try await town.window(of: .amina, width)
                try await amina.go(topic)
                try await malik.answer("Je m’en charge.")
                try await amina.waits(for: "forum.live_one")
                try await amina.type("Je peux imprimer.", into: "forum.yours")
                try await amina.press("forum.publish", expecting: 409)
                #expect(try await amina.shows("Je m’en charge."))
                #expect(try await amina.value(of: "forum.yours") == "Je peux imprimer.")
                try await amina.press("forum.publishAnyway")
                #expect(try await amina.messages == 3)
            }
        }
    }
}
