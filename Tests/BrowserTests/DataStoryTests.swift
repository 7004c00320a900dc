import Community
import TestKit
import Testing

extension InABrowser {
    @Suite("One's data in a browser") struct DataStory {
        @Test(arguments: [true, false])
        func `is taken along; the account is to go, and is kept after all`(
            scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, .phone, scripts: scripts)
                try await amina.go("/account/data")
                #expect(try await amina.leads(to: "/account/privacy"))
                try await amina.press("data.downloadButton")
                #expect(try await amina.shows("data.package.asked"))
                for _ in 0..<60 where try await !amina.shows("data.package.ready") {
                    try await Task.sleep(for: .milliseconds(250))
                    try await amina.go("/account/data")
                }
                #expect(try await amina.shows("data.package.ready"))
                #expect(try await amina.leads(to: "/account/data/package"))

                try await amina.press("data.eraseButton")
                #expect(try await amina.shows("erasing.planned"))
                #expect(try await amina.shows("erasing.due"))
                try await amina.press("erasing.undo")
                #expect(try await amina.shows("erasing.undone"))
                #expect(try await amina.shows("data.eraseLead"))
            }
        }
    }
}
