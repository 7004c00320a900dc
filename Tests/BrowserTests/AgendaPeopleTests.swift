import TestKit
import Testing

extension InABrowser {
    @Suite("The agenda, from a proposal to a seat") struct AgendaPeople {
        @Test(arguments: zip(Width.allCases, [false, true]))
        func `what Amina proposes and Malik accepts, others come to as long as there are seats`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                let amina = try await town.window(of: .amina, width, scripts: scripts)
                let event = try await propose(amina)
                try await accept(malik)
                try await amina.go(event)
                #expect(try await amina.shows("Bonne idée, je réserve la salle."))
                try await malik.press("agenda.answerRules.title")
                try await malik.choose("agenda.answerRules.open")
                try await malik.set("seats", "2")
                try await malik.set("guests_max", "1")
                try await malik.press("agenda.answerRules.save")
                let loic = try await town.window(of: .loic, width, scripts: scripts)
                try await come(event, loic, town.window(of: .sofia, width, scripts: scripts))
                try await sign(event, malik)
            }
        }

        private func propose(_ amina: Window) async throws -> String {
            try await amina.write("Forum de Labège", on: "2030-01-19", from: "10:00", to: "18:00")
            try await amina.press("review.send")
            #expect(try await amina.shows("agenda.done.proposed"))
            return try await amina.path
        }

        private func accept(_ malik: Window) async throws {
            try await malik.go(Window.agenda)
            try await malik.press("agenda.proposals")
            try await malik.press("Forum de Labège")
            try await malik.type("Bonne idée, je réserve la salle.", into: "agenda.field.word")
            try await malik.press("agenda.accept")
            #expect(try await malik.shows("agenda.done.accepted"))
        }

        /// Two seats for three: who comes last waits, until the others leave theirs.
        private func come(_ event: String, _ loic: Window, _ sofia: Window) async throws {
            try await loic.go(event)
            try await loic.reply("yes", guests: 1)
            #expect(try await loic.shows("Vous venez, avec 1 personne."))
            try await sofia.go(event)
            #expect(try await sofia.shows("agenda.answers.full"))
            try await sofia.reply("yes")
            #expect(try await sofia.shows("agenda.answer.done.waiting"))
            try await loic.reply("no")
            #expect(try await loic.shows("agenda.answer.done.no"))
            try await sofia.wait(for: "a seat") {
                try await sofia.go(event)
                return try await sofia.shows("agenda.offer.heading")
            }
            try await sofia.press("agenda.offer.accept")
            #expect(try await sofia.shows("agenda.standing.yes"))
        }

        /// Ticks on the sheet who is there, and writes what it is about.
        private func sign(_ event: String, _ malik: Window) async throws {
            try await malik.go(event)
            try await malik.press("agenda.attendance.title")
            try await malik.choose("Sofia Martins")
            try await malik.press("agenda.attendance.save")
            #expect(try await malik.shows("1 présence cochée sur 1"))
            try await malik.go(event)
            try await malik.press("agenda.meeting.open")
            try await malik.press("agenda.meeting.edit")
            try await malik.set("p1_title", "Tenir le stand")
            try await malik.press("agenda.meeting.save")
            #expect(try await malik.shows("Tenir le stand"))
        }
    }
}
