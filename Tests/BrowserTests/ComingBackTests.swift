import TestKit
import Testing

extension InABrowser {
    @Suite("Coming back") struct ComingBack {
        @Test func `a phone's first screen says what to read and what is new, a tap away each`()
            async throws
        {
            try await LiveTown.live { town in
                let malik = try await publish(in: town)
                let amina = try await town.window(of: .amina, .phone)
                #expect(try await amina.hasInSight(".page .ask"))
                #expect(try await amina.stands(".page .ask", above: ".greeting"))
                #expect(try await amina.hasInSight(".greeting"))
                #expect(try await amina.fitsThumbs(".greeting li a"))
                try await amina.press("1 discussion avec du nouveau")
                #expect(try await amina.shows("Les horaires"))

                try await amina.go("/\(Place.centre.rawValue)/tasks")
                #expect(try await amina.shows("La charte"))
                #expect(try await amina.hasInSight(".row .side .button"))
                #expect(try await amina.fitsThumbs(".row .side .button"))

                try await malik.press("news.reminder.send.other")
                #expect(try await malik.shows("news.reminder.done"))
                try await amina.go("/account/notices")
                try await amina.press("La charte")
                try await amina.press("news.reading.confirm")
                #expect(try await amina.shows("news.reading.done"))
                try await amina.press("rail.news")
                #expect(try await !amina.hasInSight(".page .ask"))
            }
        }

        /// Malik's window on the item that he asks to read, after he opened a topic.
        private func publish(in town: LiveTown) async throws -> Window {
            let (malik, _) = try await town.topic("Les horaires", .desk)
            try await malik.press("rail.news")
            try await malik.press("news.write")
            try await malik.type("La charte", into: "news.field.title")
            try await malik.choose("news.field.asksReading")
            #expect(try await !malik.hasInSight("[name=expires_day]"))
            try await malik.press("publishing.now")
            return malik
        }
    }
}
