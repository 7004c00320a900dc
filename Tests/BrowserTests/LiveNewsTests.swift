import TestKit
import Testing

extension InABrowser {
    @Suite("Live news") struct LiveNews {
        @Test(arguments: Width.allCases)
        func `a page that is open says that news has come, without being loaded again`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, width)
                try await amina.run("window.isStill = true")
                let malik = try await town.window(of: .malik, width)
                try await malik.publish("La salle change")

                try await amina.waits(for: "frame.live_one")
                #expect(try await amina.run("return window.isStill === true").isTrue)
                #expect(try await !amina.shows("La salle change"))
                try await amina.press("frame.live_show")
                #expect(try await amina.shows("La salle change"))
            }
        }
    }
}
