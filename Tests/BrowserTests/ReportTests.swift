import TestKit
import Testing

extension InABrowser {
    @Suite("Reporting") struct Reporting {
        @Test func `a report stands in the bar of the moderator's phone, and is dealt with there`()
            async throws
        {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, .phone)
                try await malik.makeTheme("Entraide")
                let amina = try await town.window(of: .amina, .phone)
                let topic = try await amina.openTopic("Une remarque")
                let loic = try await town.window(of: .loic, .phone)
                try await loic.go(topic)
                try await loic.openTools(of: 0)
                try await loic.press("report.link")
                try await loic.choose("report.reason.offensive")
                try await loic.press("report.send")
                #expect(try await loic.shows("report.sent"))

                try await malik.press("rail.news")
                #expect(try await malik.hasInSight(".topbar [href$='/moderation']"))
                try await malik.leave {
                    try await malik.run(
                        "document.querySelector(`.topbar [href$='/moderation']`).click()")
                }
                try await malik.press("Une remarque")
                try await malik.choose("moderation.decision.keep")
                try await malik.press("moderation.send")
                #expect(try await malik.shows("moderation.decided"))
            }
        }
    }
}
