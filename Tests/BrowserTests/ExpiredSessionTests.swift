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

        private static let text = "Trois réunions, dont une à Albi ; le reste en visio."

        @Test(arguments: LostForm.all)
        func `what is written in any form is shown, sent once, and offered no more`(
            _ form: LostForm
        ) async throws {
            try await LiveTown.live { town in
                let window = try await town.window(of: form.writer, .desk)
                try await form.open(window, town)
                let address = try await window.run("return location.pathname + location.search")
                try await window.type(Self.text, into: form.field)
                try await window.keepsDraft()
                try town.endSessions(of: form.writer)
                try await window.press(form.button, expecting: 401)
                #expect(try await window.reads(Self.text))

                try await window.signIn(form.writer)
                #expect(try await window.shows("resume.title"))
                #expect(try await window.reads(Self.text))
                try await window.press("resume.button")
                #expect(try await window.isDone)
                #expect(try await !window.shows("draft.found"))
                try await window.go(address.text ?? "")
                #expect(try await !window.shows("draft.found"))
                #expect(try await window.value(of: form.field) == "")
            }
        }

        @Test func `a quotation is read as its card says it`() async throws {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic("La salle", .desk, saying: "Elle est grande.")
                let amina = try await town.window(of: .amina, .desk)
                try await amina.go(topic)
                try await amina.openTools(of: 0)
                try await amina.click("forum.quote.do")
                try await amina.wait(for: "the card") {
                    try await amina.run("return !!document.querySelector('.quoted')").isTrue
                }
                let head = try await amina.run(
                    "return document.querySelector('.quoted b').innerText")
                try await amina.type(Self.text, into: "forum.yours")
                try town.endSessions(of: .amina)
                try await amina.press("forum.publish", expecting: 401)
                #expect(try await amina.shows("forum.quote.kept"))
                #expect(try await amina.reads("Elle est grande."))
                try await amina.signIn(.amina)
                #expect(try await amina.shows(head.text ?? ""))
                #expect(try await amina.reads("Elle est grande."))
                try await amina.press("resume.button")
                #expect(try await amina.shows("Elle est grande."))
            }
        }
    }
}

extension Window {
    /// Waits until the form keeps what is typed, here or there, if it does at all.
    fileprivate func keepsDraft() async throws {
        let script = """
            return !document.querySelector("form[data-draft]") || document.body.innerText.includes(
              arguments[0]) || Object.keys(localStorage).some((key) => key.startsWith("parvis:draft"))
            """
        try await wait(for: "a draft") {
            try await self.run(script, .text(self.say("draft.kept"))).isTrue
        }
    }

    /// Whether a text of the page, in sight, is just this.
    fileprivate func reads(_ text: String) async throws -> Bool {
        let script = """
            return [...document.querySelectorAll("textarea")].some((area) =>
              area.checkVisibility({ visibilityProperty: true }) && area.value === arguments[0])
            """
        return try await run(script, .text(text)).isTrue
    }

    /// Whether the page tells of no trouble.
    fileprivate var isDone: Bool {
        get async throws {
            let script = "return !document.querySelector('[data-problem], [data-errors]')"
            return try await run(script).isTrue
        }
    }
}
