import TestKit
import Testing

extension InABrowser {
    @Suite("What is unread in a topic") struct UnreadInATopic {
        private static let long = Array(repeating: "Une ligne.", count: 40)
            .joined(separator: "\n\n")

        @Test func `its title leads to the first unread message, and its tools wait behind`()
            async throws
        {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("La salle", .desk, saying: Self.long)
                let amina = try await town.window(of: .amina, .phone)
                try await amina.go(topic)
                #expect(try await amina.stands("[data-post] .prose", above: "[data-post] .dots"))
                #expect(try await amina.stands("#posts", above: "#tools"))
                try await malik.answer("Elle est libre.")
                try await malik.answer("Je l’ai retenue.")

                try await amina.press("rail.forum")
                #expect(try await amina.fitsThumbs(".fresh"))
                try await amina.press("La salle")
                #expect(try await amina.run("return location.hash").text == "#unread")
                #expect(try await amina.hasInSight("#unread + li .prose"))
                let first = "return document.querySelector('#unread + li .prose').innerText"
                #expect(try await amina.run(first).text == "Elle est libre.")

                try await amina.run("scrollTo(0, 0)")
                try await amina.click("forum.toTools")
                #expect(try await amina.hasInSight("#tools"))
            }
        }
    }
}
