import TestKit
import Testing

extension InABrowser {
    @Suite("The agenda, and an event that comes again") struct AgendaSeries {
        @Test(arguments: Width.allCases, [true, false])
        func `the second Tuesday of a month is written, seen in each view, and changed`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                let event = try await write(malik)
                try await look(try await town.window(of: .loic, width, scripts: scripts))
                try await change(event, malik)
            }
        }

        private func write(_ malik: Window) async throws -> String {
            try await malik.write("Coordination", on: "2030-01-08", from: "18:00", to: "20:00")
            try await malik.set("repeat", "monthly")
            try await malik.choose("agenda.monthly.nth")
            try await malik.set("nth", "2")
            try await malik.set("nth_day", "2")
            try await malik.choose("agenda.ends.count")
            try await malik.set("count", "4")
            try await malik.press("agenda.preview")
            #expect(try await malik.shows("agenda.notSaved"))
            #expect(try await malik.shows("Chaque mois, le 2e mardi, 4 fois"))
            try await malik.press("agenda.publish")
            #expect(try await malik.shows("mardi 12 février 2030 de 18 h à 20 h"))
            return try await malik.path
        }

        private func look(_ loic: Window) async throws {
            for view in ["month", "week", "day", "list"] {
                try await loic.go(Window.agenda + "?view=\(view)&date=2030-02-12")
                #expect(try await loic.shows("Coordination"), "\(view)")
            }
            try await loic.go(Window.agenda + "?view=month&date=2030-02")
            try await loic.press("agenda.following")
            #expect(try await loic.shows("Mars 2030"))
            try await loic.press("agenda.view.week")
            #expect(try await loic.shows("Semaine du"))
            try await loic.go(Window.agenda + "?view=day&date=2030-03-12")
            try await loic.press("Coordination")
            #expect(try await loic.shows("Mardi 12 mars 2030 de 18 h à 20 h"))
        }

        /// One date, then one and those after it, then all that are left of the series.
        private func change(_ event: String, _ malik: Window) async throws {
            try await malik.change("mardi 12 février 2030", of: event, "one")
            try await malik.set("start_day", "2030-02-13")
            try await malik.press("agenda.save")
            #expect(try await malik.shows("agenda.done.savedOne"))
            #expect(try await malik.shows("Mercredi 13 février 2030"))
            try await malik.change("mardi 12 mars 2030", of: event, "following")
            try await malik.type(" et comité", into: "agenda.field.title")
            try await malik.press("agenda.save")
            #expect(try await malik.shows("Coordination et comité"))
            #expect(try await malik.shows("mardi 9 avril 2030"))
            try await malik.change("mardi 8 janvier 2030", of: event, "all")
            try await malik.type("Salle 12", into: "agenda.field.room")
            try await malik.press("agenda.save")
            #expect(try await malik.shows("agenda.done.saved"))
            #expect(try await malik.shows("Salle 12"))
            #expect(try await malik.shows("mercredi 13 février 2030"))
        }
    }
}
