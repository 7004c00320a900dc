import TestKit
import Testing

extension InABrowser {
    @Suite("Following") struct Following {
        @Test(arguments: Width.allCases)
        func `one choice and one button say what one hears of a space`(_ width: Width) async throws
        {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic("La salle", .desk)
                let amina = try await town.window(of: .amina, width)
                try await amina.go(topic)
                try await amina.answer("Je viens.")
                try await amina.go("/account/notices")
                try await amina.press("follow.title")
                let forms = "return document.querySelectorAll('main form').length"
                #expect(try await amina.run(forms).number == 1)
                // What one follows by writing is what concerns one, not another choice.
                #expect(try await amina.shows("follow.empty"))
                let heights = "return document.documentElement.scrollHeight <= 3 * innerHeight"
                #expect(try await amina.run(heights).isTrue)
                try await amina.choose("follow.general.off")
                try await amina.press("follow.save")
                #expect(try await amina.shows("follow.saved"))
                let chosen = "return document.querySelector('[value=off]').checked"
                #expect(try await amina.run(chosen).isTrue)
            }
        }
    }
}
