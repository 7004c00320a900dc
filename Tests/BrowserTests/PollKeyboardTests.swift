import TestKit
import Testing

extension InABrowser {
    @Suite("Polls by the keyboard, and as they run") struct PollKeyboard {
        private static let name =
            "const e = document.activeElement; return e.ariaLabel ?? e.textContent.trim()"

        @Test(arguments: Width.allCases)
        func `options are ranked and the ballot is cast by keys alone`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let poll = try await malik.ask(
                    "L’ordre du jour", ["Bilan", "Budget", "Repas"], as: "schulze")
                let amina = try await town.window(of: .amina, width)
                try await amina.go(poll)
                try await walk(amina, to: "Monter : Repas")
                try await amina.type(Key.enter)
                try await amina.type(Key.enter)
                #expect(try await amina.value(of: "Repas") == "1")
                try await walk(amina, to: amina.say("polls.vote"))
                try await amina.leave { try await amina.type(Key.enter) }
                #expect(try await amina.shows("polls.done.voted"))
                #expect(try await amina.shows("Résultat : « Repas »"))
            }
        }

        @Test(arguments: Width.allCases)
        func `results that may be seen come in by themselves`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let poll = try await malik.ask("Gardons-nous le lundi ?")
                #expect(try await malik.shows("0 vote"))
                let amina = try await town.window(of: .amina, width)
                try await amina.go(poll)
                try await amina.choose("Non")
                try await amina.press("polls.vote")
                try await malik.waits(for: "Retenue : 1 voix sur 1.")
            }
        }

        @Test(arguments: Width.allCases)
        func `a question of the home page is answered there`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.ask("Gardons-nous le lundi ?")
                let amina = try await town.window(of: .amina, width)
                try await amina.press("rail.news")
                #expect(try await amina.shows("Gardons-nous le lundi ?"))
                try await amina.choose("Oui")
                try await amina.press("Voter : Gardons-nous le lundi ?")
                #expect(try await amina.shows("polls.done.voted"))
                try await amina.press("rail.news")
                #expect(try await !amina.shows("Gardons-nous le lundi ?"))
            }
        }

        private func walk(_ window: Window, to name: String) async throws {
            for _ in 0..<60 {
                if try await window.run(Self.name).text == name { return }
                try await window.type(Key.tab)
            }
            Issue.record("the keyboard does not reach \(name)")
        }
    }
}
