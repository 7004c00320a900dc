import TestKit
import Testing

extension InABrowser {
    @Suite("The forum without scripts") struct ForumWithoutScripts {
        @Test(arguments: Width.allCases)
        func `one reads what is new, quotes, answers, reacts and takes a message back`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic(
                    "Les horaires", width, saying: "On commence à 18 h.", scripts: false)
                let amina = try await town.window(of: .amina, width, scripts: false)
                try await amina.press("rail.forum")
                try await amina.press("Les horaires")
                #expect(try await amina.path == topic)
                try await amina.openTools(of: 0)
                try await amina.press("forum.quote.do")
                let quote = "return document.querySelector('.quoted blockquote').innerText"
                #expect(try await amina.run(quote).text == "On commence à 18 h.")
                try await amina.type("Plutôt **17 h**.", into: "forum.yours")
                try await amina.press("forum.preview")
                #expect(try await amina.shows("forum.previewText"))
                try await amina.press("forum.publish")
                #expect(try await amina.shows("Plutôt 17 h."))
                #expect(try await amina.shows("forum.answering"))

                try await amina.click("reaction.group")
                try await amina.press("Merci")
                #expect(try await amina.shows("Merci 1"))
                try await amina.openTools(of: -1)
                try await amina.press("forum.delete")
                #expect(try await amina.shows("forum.gone.author"))
                try await amina.press("frame.undo")
                #expect(try await amina.shows("Plutôt 17 h."))
            }
        }

        @Test(arguments: Width.allCases)
        func `a text is kept for later, and one who writes at the same time is seen`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Le repas", width, scripts: false)
                let amina = try await town.window(of: .amina, width, scripts: false)
                try await amina.go(topic)
                try await amina.type("J’apporte le pain.", into: "forum.yours")
                try await amina.press("forum.draft.keep")
                #expect(try await amina.value(of: "forum.yours") == "J’apporte le pain.")
                try await amina.press("forum.draft.erase")
                #expect(try await amina.value(of: "forum.yours") == "")
                try await amina.type("J’apporte le pain.", into: "forum.yours")
                try await malik.answer("J’apporte le fromage.")
                try await amina.press("forum.publish", expecting: 409)
                #expect(try await amina.shows("J’apporte le fromage."))
                try await amina.press("forum.publishAnyway")
                #expect(try await amina.messages == 3)
                try await malik.press("rail.forum")
                #expect(try await malik.shows("1 nouveau"))
                try await malik.press("forum.markAll")
                #expect(try await !malik.shows("1 nouveau"))
            }
        }
    }
}
