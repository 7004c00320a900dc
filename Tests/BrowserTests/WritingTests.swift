import TestKit
import Testing

extension InABrowser {
    @Suite("Writing") struct Writing {
        @Test(arguments: Width.allCases)
        func `the toolbar marks what is chosen and the preview shows it`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await editor(town, width)
                try await malik.type("Tarbes", into: "news.field.body")
                try await malik.run("document.activeElement.select()")
                try await malik.click("editor.bold")
                #expect(try await malik.value(of: "news.field.body") == "**Tarbes**")
                try await malik.click("editor.list")
                #expect(try await malik.value(of: "news.field.body") == "- **Tarbes**")
                try await malik.type("\nAlbi", into: "news.field.body")
                #expect(try await malik.value(of: "news.field.body") == "- **Tarbes**\n- Albi")

                try await malik.click("editor.preview")
                try await malik.wait(for: "the preview") {
                    let script = """
                        return [...document.querySelectorAll(".view li")].map((e) => e.innerText)
                          .join("|") + document.querySelectorAll(".view li strong").length
                        """
                    return try await malik.run(script) == "Tarbes|Albi1"
                }
                try await malik.look()
                try await malik.click("editor.preview")
                #expect(try await malik.value(of: "news.field.body") == "- **Tarbes**\n- Albi")
            }
        }

        @Test func `what is typed is asked about when another form of the page is sent`()
            async throws
        {
            try await LiveTown.live { town in
                let claire = try await town.window(of: .claire, .desk)
                try await claire.go("/" + Place.centre.rawValue + "/administration/space")
                let isAsked = """
                    return !dispatchEvent(new Event("beforeunload", { cancelable: true }))
                    """
                let send = """
                    document.querySelector("#logo form").dispatchEvent(
                      new SubmitEvent("submit", { bubbles: true, cancelable: true }));
                    """
                #expect(try await !claire.run(send + isAsked).isTrue)
                try await claire.go("/" + Place.centre.rawValue + "/administration/space")
                try await claire.type("L’institut", into: "space.host")
                #expect(try await claire.run(send + isAsked).isTrue)
                try await claire.go("/" + Place.centre.rawValue)
            }
        }

        @Test(arguments: Width.allCases)
        func `what was being written is found again`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await editor(town, width)
                try await malik.type("Une idée en route", into: "news.field.title")
                try await malik.type("À « finir ».", into: "news.field.body")
                try await malik.wait(for: "the draft on this device") {
                    try await malik.run(
                        "return JSON.stringify(localStorage).includes('À « finir ».')"
                    ).isTrue
                }
                let address = try await malik.path
                try await malik.press("rail.news")
                try await malik.go(address)
                #expect(try await malik.value(of: "news.field.title") == "")
                #expect(try await malik.shows("draft.found"))
                try await malik.click("draft.resume")
                #expect(try await malik.value(of: "news.field.title") == "Une idée en route")
                #expect(try await malik.value(of: "news.field.body") == "À « finir ».")

                try await malik.press("publishing.now")
                try await malik.go(address)
                #expect(try await !malik.shows("draft.found"))
            }
        }

        @Test(arguments: Width.allCases, [true, false])
        func `two presses on the button publish once`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await editor(town, width, scripts: scripts)
                try await malik.type("Une seule fois", into: "news.field.title")
                let publish = scripts ? "publishing.now" : "news.publish"
                try await malik.leave { try await malik.clickTwice(publish) }
                try await malik.press("rail.news")
                let titles = "return document.querySelectorAll('main article h2').length"
                #expect(try await malik.run(titles) == 1)
            }
        }

        @Test(arguments: Width.allCases)
        func `a refused form comes back filled in, with its errors beside the fields`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await editor(town, width)
                try await malik.type("Un texte sans titre", into: "news.field.body")
                try await malik.press("publishing.now", expecting: 422)
                #expect(try await malik.shows("news.error.titleEmpty"))
                #expect(try await malik.value(of: "news.field.body") == "Un texte sans titre")
                try await malik.click("news.error.titleEmpty")
                try await malik.type("Le voici")
                #expect(try await malik.value(of: "news.field.title") == "Le voici")
                try await malik.press("publishing.now")
                #expect(try await malik.shows("news.published"))
            }
        }

        private func editor(
            _ town: LiveTown, _ width: Width, scripts: Bool = true
        ) async throws -> Window {
            let malik = try await town.window(of: .malik, width, scripts: scripts)
            try await malik.press("rail.news")
            try await malik.press("news.write")
            return malik
        }
    }
}
