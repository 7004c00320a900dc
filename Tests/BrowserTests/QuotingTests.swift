import TestKit
import Testing

extension InABrowser {
    @Suite("Quoting") struct Quoting {
        private static let text = "La salle est grande. Elle ferme à 20 h."

        @Test(arguments: Width.allCases)
        func `what is selected goes into the answer under the name of who wrote it`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic("La salle", width, saying: Self.text)
                let amina = try await town.window(of: .amina, width)
                try await amina.go(topic)
                try await amina.type("Merci.", into: "forum.yours")
                try await amina.run(
                    """
                    const text = document.querySelector("[data-post] .prose p").firstChild;
                    getSelection().setBaseAndExtent(text, 0, text, 20);
                    """)
                try await amina.wait(for: "the offer to quote") {
                    try await amina.run("return !!document.querySelector('.offer')").isTrue
                }
                try await amina.look()
                try await amina.run("document.querySelector('.offer').click()")
                let card = try await amina.card()
                #expect(card.hasSuffix(" La salle est grande."))
                #expect(try await amina.value(of: "forum.yours") == "Merci.")
                try await amina.look()
                try await amina.answer("À vendredi.")
                #expect(try await amina.shows("forum.answering"))
                let quoted = "return document.querySelector('blockquote').innerText"
                let shown = try await amina.run(quoted).text ?? ""
                #expect(shown.hasSuffix("La salle est grande."))
            }
        }

        private static let marked = """
            Le tarif : 3 * 4 * 5.
            1\\. Pas une liste.

            ```
            # code
              *deux*
            ```

            > Une parole d’une autre.
            """

        @Test func `a selection is quoted as it was meant, without what it quotes`() async throws {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic("Tarifs", .desk, saying: Self.marked)
                let amina = try await town.window(of: .amina, .desk)
                try await amina.go(topic)
                try await amina.run(
                    """
                    const prose = document.querySelector("[data-post] .prose");
                    const start = prose.querySelector("p").firstChild;
                    getSelection().setBaseAndExtent(start, 0, prose, prose.childNodes.length);
                    """)
                try await amina.wait(for: "the offer to quote") {
                    try await amina.run("return !!document.querySelector('.offer')").isTrue
                }
                try await amina.run("document.querySelector('.offer').click()")
                // The page has no-break spaces before its signs.
                let typed = try await amina.card()
                    .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
                #expect(!typed.contains("autre"))
                #expect(
                    typed.hasSuffix(
                        """
                        Le tarif : 3 \\* 4 \\* 5.
                        1\\. Pas une liste.

                        ```
                        # code
                          *deux*
                        ```
                        """))
            }
        }

        @Test(arguments: Width.allCases)
        func `a whole message is quoted without leaving the page`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic(
                    "La salle", width, saying: "Une salle **claire**.")
                let amina = try await town.window(of: .amina, width)
                try await amina.go(topic)
                try await amina.run("window.isStill = true")
                try await amina.openTools(of: 0)
                try await amina.click("forum.quote.do")
                #expect(try await amina.card().hasSuffix(" Une salle **claire**."))
                #expect(try await amina.value(of: "forum.yours") == "")
                #expect(try await amina.run("return window.isStill === true").isTrue)
                try await amina.answer("Oui.")
                #expect(try await amina.shows("forum.post.published"))
            }
        }

        @Test func `a quotation is taken away, and waits with its draft`() async throws {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic("La salle", .desk, saying: Self.text)
                let amina = try await town.window(of: .amina, .desk)
                try await amina.go(topic)
                try await amina.click("forum.quote.do")
                _ = try await amina.card()
                try await amina.wait(for: "the draft") { try await amina.shows("draft.kept") }
                try await amina.go(topic)
                #expect(try await amina.card().hasSuffix(Self.text))
                try await amina.click("forum.quote.remove")
                let count = "return document.querySelectorAll('.quoted').length"
                #expect(try await amina.run(count).number == 0)
            }
        }
    }
}

extension Window {
    /// What the card above the box quotes, once it is there.
    fileprivate func card() async throws -> String {
        let field = "return document.querySelector('.quoted [name=quote]')?.value"
        try await wait(for: "the card") { try await run(field).text != nil }
        return try await run(field).text ?? ""
    }
}
