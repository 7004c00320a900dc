import TestKit
import Testing

extension InABrowser {
    @Suite("A session that ends") struct ExpiredSession {
        @Test(arguments: Width.allCases)
        func `a comment written meanwhile is kept, and sent after signing in again`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.publish("Un bilan du printemps")
                let story = try await malik.path

                let amina = try await town.window(of: .amina, width)
                try await amina.go(story)
                try await amina.type("Trois réunions, dont une à Albi.", into: "comment.yours")
                try town.endSessions(of: .amina)
                try await amina.press("comment.publish", expecting: 401)
                #expect(try await amina.shows("signIn.interrupted"))
                #expect(
                    try await amina.run("return document.querySelector('.ask textarea').value")
                        == .text("Trois réunions, dont une à Albi."))

                try await amina.signIn(.amina)
                #expect(try await amina.shows("resume.title"))
                try await amina.press("resume.button")
                #expect(try await amina.path == story)
                #expect(try await amina.shows("Trois réunions, dont une à Albi."))
                #expect(try await !amina.shows("draft.found"))
            }
        }
    }
}
