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
                #expect(try await ranks(amina) == ["", "", "1"])
                #expect(try await amina.run(Self.name).text == "Monter : Repas")
                try await walk(amina, to: amina.say("polls.vote"))
                try await amina.leave { try await amina.type(Key.enter) }
                #expect(try await amina.shows("polls.done.voted"))
                #expect(try await amina.shows("En tête pour l’instant : « Repas »"))
            }
        }

        @Test(arguments: Width.allCases)
        func `a key ranks its own option, and none that nobody ranked`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let poll = try await malik.ask(
                    "L’ordre du jour", ["Bilan", "Budget", "Repas"], as: "schulze")
                let amina = try await town.window(of: .amina, width)
                try await amina.go(poll)
                try await amina.click("Monter : Repas")
                #expect(try await ranks(amina) == ["", "", "1"])
                try await amina.click("Monter : Bilan")
                #expect(try await ranks(amina) == ["2", "", "1"])
                try await amina.click("Monter : Bilan")
                #expect(try await ranks(amina) == ["1", "", "2"])
                try await amina.click("Descendre : Repas")
                #expect(try await ranks(amina) == ["1", "", ""])
                try await amina.click("Descendre : Budget")
                #expect(try await ranks(amina) == ["1", "", ""])
            }
        }

        @Test(arguments: Width.allCases)
        func `a rank chosen from its list keeps the focus, and equals stay equal`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let poll = try await malik.ask(
                    "L’ordre du jour", ["Bilan", "Budget", "Repas"], as: "schulze")
                let amina = try await town.window(of: .amina, width)
                try await amina.go(poll)
                for name in ["Budget", "Repas"] {
                    try await amina.run(
                        "document.getElementById(arguments[0]).focus()",
                        .text(name == "Budget" ? "q1-1" : "q1-2"))
                    try await amina.type("1")
                }
                try await Task.sleep(for: .milliseconds(1_700))
                #expect(try await amina.run("return document.activeElement.id").text == "q1-2")
                try await amina.type(Key.tab)
                #expect(try await amina.run(Self.name).text == "Monter : Repas")
                try await amina.click("Monter : Bilan")
                #expect(try await ranks(amina) == ["2", "1", "1"])
                try await amina.click("Monter : Bilan")
                #expect(try await ranks(amina) == ["1", "2", "2"])
            }
        }

        /// Radio buttons: the arrows choose, and the last of each row takes a mark back.
        @Test(arguments: Width.allCases)
        func `a mark is given and taken back by keys alone`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let poll = try await malik.ask("Les notes", ["Bilan", "Budget"], as: "score")
                let amina = try await town.window(of: .amina, width)
                try await amina.go(poll)
                let chosen = "return document.querySelector('[name=q1-0]:checked').value"
                try await amina.run(
                    "document.querySelector('[name=q1-0]:checked').focus()")
                try await amina.type(Key.right)
                #expect(try await amina.run(chosen).text == "0")
                try await amina.type(Key.left)
                #expect(try await amina.run(chosen).text == "")
                try await amina.type(Key.tab)
                try await amina.type(Key.left)
                try await walk(amina, to: amina.say("polls.vote"))
                try await amina.leave { try await amina.type(Key.enter) }
                #expect(try await amina.shows("En tête pour l’instant : « Budget »"))
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
                try await malik.waits(for: "Pour l’instant, retenue : 1 voix sur 1.")
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

        /// Those of Bilan, Budget and Repas, wherever they stand.
        private func ranks(_ window: Window) async throws -> [String] {
            var ranks: [String] = []
            for name in ["Bilan", "Budget", "Repas"] {
                ranks.append(try await window.value(of: name))
            }
            return ranks
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
