import TestKit
import Testing

extension InABrowser {
    @Suite("The agenda, other calendars and the keyboard") struct AgendaPrograms {
        private static let calendar = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//Essai//FR\r
            BEGIN:VEVENT\r
            UID:essai-1@example.org\r
            DTSTAMP:20290101T000000Z\r
            DTSTART;TZID=Europe/Paris:20300215T140000\r
            DTEND;TZID=Europe/Paris:20300215T160000\r
            SUMMARY:Réunion reprise d’ailleurs\r
            END:VEVENT\r
            END:VCALENDAR\r

            """

        @Test(arguments: zip(Width.allCases, [false, true]))
        func `a calendar is brought in, and the agenda is followed from elsewhere`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                let file = try town.document("agenda.ics", Array(Self.calendar.utf8))
                try await malik.bring(file)
                #expect(try await malik.shows("1 événement nouveau"))
                #expect(try await malik.shows("Réunion reprise d’ailleurs"))
                try await malik.press("imports.take")
                let loic = try await town.window(of: .loic, width, scripts: scripts)
                try await loic.wait(for: "the event") {
                    try await loic.go(Window.agenda + "?view=day&date=2030-02-15")
                    return try await loic.shows("Réunion reprise d’ailleurs")
                }
                try await malik.bring(file)
                #expect(try await malik.shows("agenda.import.nothing"))
                try await subscribe(loic)
                try await guide(loic)
            }
        }

        private func subscribe(_ loic: Window) async throws {
            try await loic.go(Window.agenda + "/subscriptions")
            try await loic.type("Ma tablette", into: "agenda.calendar.name")
            try await loic.press("agenda.calendar.create")
            #expect(try await loic.value(of: "agenda.calendar.address").contains("/calendars/"))
            try await loic.press("agenda.calendar.revoke")
            #expect(try await loic.shows("agenda.calendar.revoked"))
            #expect(try await !loic.shows("Ma tablette"))
        }

        /// By the way that the page of the addresses shows.
        private func guide(_ loic: Window) async throws {
            try await loic.press("agenda.calendar.readingLink")
            try await loic.type(" bleu", into: "programs.name")
            try await loic.press("programs.make")
            #expect(try await loic.shows("programs.madeTitle"))
            try await loic.press("programs.done")
            #expect(try await loic.shows("Mon téléphone bleu"))
            let code = "return document.querySelectorAll('main svg[role=img]').length"
            #expect(try await loic.run(code).number == 1)
        }

        @Test(arguments: Width.allCases)
        func `an event is written, found and answered by keys alone`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.go(Window.agenda + "/new")
                try await malik.walk(to: malik.say("agenda.field.title"))
                try await malik.type("Chorale" + Key.tab + "02022030")
                let days = malik.say("agenda.field.wholeDays") + malik.say("agenda.hint.wholeDays")
                try await malik.walk(to: days)
                try await malik.type(" ")
                try await malik.walk(to: malik.say("agenda.publish"))
                try await malik.leave { try await malik.type(Key.enter) }
                #expect(try await malik.shows("Samedi 2 février 2030"))
                try await malik.press("agenda.answerRules.title")
                try await malik.choose("agenda.answerRules.open")
                try await malik.press("agenda.answerRules.save")
                try await find(town.window(of: .amina, width))
            }
        }

        private func find(_ amina: Window) async throws {
            try await amina.go(Window.agenda + "?view=list&date=2030-01-01")
            try await amina.walk(to: amina.say("agenda.following"))
            try await amina.leave { try await amina.type(Key.enter) }
            try await amina.walk(to: "Toute la journée Chorale")
            try await amina.leave { try await amina.type(Key.enter) }
            try await amina.walk(to: amina.say("agenda.answer.yes"))
            try await amina.type(" ")
            try await amina.walk(to: amina.say("agenda.answer.send"))
            try await amina.leave { try await amina.type(Key.enter) }
            #expect(try await amina.shows("agenda.answer.done.yes"))
        }
    }
}

extension Window {
    /// Sends a file of another calendar, and shows what is in it.
    fileprivate func bring(_ file: String) async throws {
        try await go(Self.agenda + "/imports")
        try await type(file, into: "agenda.import.file")
        try await press("imports.look")
    }
}
