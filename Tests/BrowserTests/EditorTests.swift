import TestKit
import Testing

extension InABrowser {
    @Suite("Editors") struct Editors {
        @Test func `a list that goes on by itself does not nest`() async throws {
            try await LiveTown.live { town in
                let malik = try await editor(town, .phone)
                try await malik.type("- Tarbes\n- Albi\n- Auch", into: "news.field.body")
                #expect(
                    try await malik.value(of: "news.field.body") == "- Tarbes\n- Albi\n- Auch")
                try await malik.run("document.activeElement.value = ''")
                try await malik.type("1. Tarbes\n2. Albi\n\nAuch", into: "news.field.body")
                #expect(try await malik.value(of: "news.field.body") == "1. Tarbes\n2. Albi\nAuch")
            }
        }

        @Test(arguments: Width.allCases)
        func `each text has one preview, on every page that has one`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await editor(town, width)
                let space = try await malik.path.split(separator: "/")[0]
                let (_, topic) = try await town.topic("Un sujet", width)
                let pages = ["news", "contacts", "agenda", "polls", "messages", "library", "links"]
                for address in [topic] + pages.map({ "/\(space)/\($0)/new" }) {
                    try await malik.go(address)
                    #expect(try await malik.run(Self.spare) == 0, "\(address)")
                }
            }
        }

        /// Buttons of a preview that are seen, beyond one for each text.
        private static let spare = """
            const seen = [...document.querySelectorAll("main button")]
              .filter((e) => e.checkVisibility() && e.innerText.trim() === "Aperçu").length;
            const texts = [...document.querySelectorAll("textarea[data-markdown]")]
              .filter((e) => e.checkVisibility()).length;
            return Math.max(0, seen - texts);
            """

        @Test(arguments: Width.allCases)
        func `what was done is told beside the text that one goes on with, not over it`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, _) = try await town.topic("Un sujet", width)
                for number in 1...8 { try await malik.answer("Une réponse \(number).") }
                #expect(try await malik.shows("forum.post.published"))
                try await malik.type("Encore", into: "forum.yours")
                #expect(try await malik.run(Self.covered) == 0)
            }
        }

        /// Confirmations that lie over the text which is being written.
        private static let covered = """
            const text = document.activeElement.getBoundingClientRect();
            return [...document.querySelectorAll(".flash")].filter((e) => {
              const box = e.getBoundingClientRect();
              return box.bottom > text.top && box.top < text.bottom;
            }).length;
            """

        @Test func `no key is hinted at where a finger points`() async throws {
            try await LiveTown.live { town in
                let phone = try await editor(town, .phone)
                try await phone.tell(
                    "Emulation.setTouchEmulationEnabled", ["enabled": true])
                let space = try await phone.path.split(separator: "/")[0]
                for address in ["/\(space)", "/\(space)/menu", "/\(space)/news/new"] {
                    try await phone.go(address)
                    #expect(try await phone.run(Self.hints) == 0, "\(address)")
                }
            }
        }

        private static let hints = """
            if (!matchMedia("(pointer: coarse)").matches) return -1;
            return [...document.querySelectorAll("kbd, #shortcuts, [data-key='?']")]
              .filter((e) => e.checkVisibility()).length;
            """

        private func editor(_ town: LiveTown, _ width: Width) async throws -> Window {
            let malik = try await town.window(of: .malik, width)
            try await malik.press("rail.news")
            try await malik.press("news.write")
            return malik
        }
    }
}
