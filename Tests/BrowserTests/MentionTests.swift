import TestKit
import Testing

extension InABrowser {
    @Suite("Mentioning") struct Mentioning {
        private static let state = """
            const area = document.querySelector("#text");
            return [area.getAttribute("role"), area.getAttribute("aria-expanded"),
              document.getElementById(area.getAttribute("aria-activedescendant"))?.innerText,
              document.querySelectorAll("[role=option]").length].join("|");
            """

        @Test(arguments: Width.allCases)
        func `a few letters after an at sign offer the members, by the keyboard`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Qui vient ?", width)
                let name = try await malik.run("return document.querySelector('.by b').innerText")
                let profile = try await malik.run("return document.body.dataset.me").text ?? ""
                let amina = try await town.window(of: .amina, width)
                try await amina.go(topic)
                try await amina.type("Bonjour @mal", into: "forum.yours")
                try await amina.wait(for: "the list") {
                    let name = name.text ?? ""
                    return try await amina.run(Self.state).text == "combobox|true|\(name)|1"
                }
                try await amina.look()
                try await amina.type(Key.enter)
                let typed = try await amina.value(of: "forum.yours")
                #expect(typed == "Bonjour @\(name.text ?? "") ")
                #expect(try await amina.run(Self.state) == "|||0")
                try await amina.answer("tu viens ?")
                #expect(try await amina.leads(to: profile))

                try await malik.go("/account/notices")
                #expect(try await malik.shows("Qui vient ?"))
            }
        }

        @Test(arguments: Width.allCases)
        func `the list is left by Escape, and an address of mail offers nobody`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, _) = try await town.topic("Qui vient ?", width)
                try await malik.type("@a", into: "forum.yours")
                try await malik.wait(for: "the list") {
                    try await malik.run(Self.state).text?.hasPrefix("combobox") == true
                }
                try await malik.type(Key.escape)
                #expect(try await malik.run(Self.state) == "|||0")
                #expect(try await malik.value(of: "forum.yours") == "@a")
                try await malik.type(" amina@parvis.test", into: "forum.yours")
                try await malik.waits(for: "draft.kept")
                #expect(try await malik.run(Self.state) == "|||0")
            }
        }
    }
}
