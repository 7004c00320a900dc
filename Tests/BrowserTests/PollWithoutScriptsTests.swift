import TestKit
import Testing

extension InABrowser {
    @Suite("Polls without scripts") struct PollWithoutScripts {
        @Test(arguments: Width.allCases)
        func `one puts up a question, others vote, and it is closed`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: false)
                let poll = try await malik.ask("Gardons-nous le lundi ?")
                #expect(try await malik.shows("polls.done.published"))

                let amina = try await town.window(of: .amina, width, scripts: false)
                try await amina.press("rail.polls")
                #expect(try await amina.shows("polls.waiting"))
                try await amina.press("Gardons-nous le lundi ?")
                try await amina.press("polls.vote", expecting: 422)
                try await amina.choose("Oui")
                try await amina.press("polls.vote")
                #expect(try await amina.shows("polls.done.voted"))
                #expect(try await amina.shows("Pour l’instant, retenue : 1 voix sur 1."))

                try await malik.go(poll)
                try await malik.click("polls.close")
                try await malik.press("polls.closeNow")
                #expect(try await malik.shows("polls.done.closed"))
                try await amina.go(poll + "/results")
                #expect(try await amina.shows("Résultat : « Oui »"))
                try await amina.press("polls.minutes")
                #expect(try await amina.shows("Gardons-nous le lundi ?"))
            }
        }

        @Test(arguments: Width.allCases)
        func `a ranking is given by its fields`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let poll = try await malik.ask(
                    "L’ordre du jour", ["Bilan", "Budget", "Repas"], as: "schulze")
                let amina = try await town.window(of: .amina, width, scripts: false)
                try await amina.go(poll)
                try await amina.type("2", into: "Bilan")
                try await amina.type("1", into: "Repas")
                try await amina.press("polls.vote")
                #expect(try await amina.shows("En tête pour l’instant : « Repas »"))
            }
        }

        @Test(arguments: Width.allCases)
        func `mentions are taken back for a blank vote`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let poll = try await malik.ask("Les lieux", ["Albi", "Toulouse"], as: "judgment")
                let amina = try await town.window(of: .amina, width, scripts: false)
                try await amina.go(poll)
                try await amina.choose("très bien")
                try await amina.press("polls.vote")
                #expect(try await amina.shows("Votre vote : Albi : très bien"))
                try await amina.choose("polls.unsaid.judgment")
                try await amina.choose("polls.blank")
                try await amina.press("polls.voteChange")
                #expect(try await amina.shows("Votre vote : Vote blanc"))
            }
        }

        @Test(arguments: Width.allCases)
        func `Enter in the title keeps a draft`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: false)
                try await malik.press("rail.polls")
                try await malik.press("polls.make")
                try await malik.press("polls.template.quick")
                try await malik.type("Gardons-nous le lundi ?", into: "polls.field.title")
                try await malik.leave { try await malik.type(Key.enter) }
                #expect(try await malik.shows("polls.done.draft"))
            }
        }
    }
}
