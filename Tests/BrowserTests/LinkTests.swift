import TestKit
import Testing

extension InABrowser {
    @Suite("Links in use") struct LinksInUse {
        @Test(arguments: Width.allCases, [true, false])
        func `one is suggested, accepted, found by its theme and kept as a favourite`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                try await malik.makeLinkTheme("Certificateurs")

                let amina = try await town.window(of: .amina, width, scripts: scripts)
                let link = try await amina.giveLink(
                    "AFPA", "afpa.example/vae?utm_source=lettre", by: "review.send",
                    under: "Certificateurs")
                #expect(try await amina.shows("links.waits"))
                #expect(try await amina.shows("afpa.example/vae"))

                try await malik.go("/\(Place.centre.rawValue)/moderation")
                try await malik.press("AFPA")
                try await malik.choose("moderation.decision.publish")
                try await malik.press("moderation.send")

                let loic = try await town.window(of: .loic, width, scripts: scripts)
                try await loic.go(Window.links)
                try await loic.press("Certificateurs")
                #expect(try await loic.shows("AFPA"))
                try await loic.go(link)
                try await loic.press("links.favourite.add")
                #expect(try await loic.shows("links.favourite.added"))
                try await loic.go(Window.links + "/favourites")
                #expect(try await loic.shows("AFPA"))
            }
        }

        @Test(arguments: Width.allCases, [true, false])
        func `an address that is there is named, and what is hostile is refused`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                try await malik.giveLink("AFPA", "https://afpa.example/vae", by: "links.publish")
                try await malik.go(Window.links + "/new")
                try await malik.type("http://afpa.example/vae#haut", into: "links.field.address")
                try await malik.type("Encore", into: "links.field.title")
                try await malik.press("links.publish", expecting: 422)
                #expect(try await malik.shows("links.error.double"))
                #expect(try await malik.shows("AFPA"))
                try await malik.go(Window.links + "/new")
                try await malik.type("javascript:alert(1)", into: "links.field.address")
                try await malik.type("Encore", into: "links.field.title")
                try await malik.press("links.publish", expecting: 422)
                #expect(try await malik.shows("links.error.scheme"))
            }
        }

        @Test(arguments: Width.allCases, [true, false])
        func `moderators give the order`(_ width: Width, _ scripts: Bool) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                try await malik.giveLink("Premier", "https://a.example/", by: "links.publish")
                try await malik.giveLink("Second", "https://b.example/", by: "links.publish")
                try await malik.press("links.up")
                #expect(try await malik.shows("links.done.moved"))
                try await malik.go(Window.links)
                let names = try await malik.run(
                    """
                    return [...document.querySelectorAll(".links .name a")]
                      .map((a) => a.textContent).join()
                    """
                ).text
                #expect(names == "Second,Premier")
            }
        }

        @Test(arguments: Width.allCases, [true, false])
        func `the bookmarks of a browser are looked at, then taken`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let file = try town.document(
                    "favoris.html",
                    Array(
                        """
                        <!DOCTYPE NETSCAPE-Bookmark-file-1>
                        <DL><p><DT><H3>Droit</H3><DL><p>
                        <DT><A HREF="https://code.example/">Code du travail</A>
                        <DT><A HREF="javascript:alert(1)">Script</A></DL><p></DL><p>
                        """.utf8))
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                try await malik.go(Window.links)
                try await malik.press("links.import.title")
                try await malik.type(file, into: "links.import.file")
                try await malik.press("imports.look")
                #expect(try await malik.shows("Code du travail"))
                #expect(try await malik.shows("links.error.scheme"))
                try await malik.press("imports.take")
                try await malik.wait(for: "the links") {
                    try await malik.go(Window.links)
                    return try await malik.shows("Code du travail")
                }
                #expect(try await malik.shows("Droit"))
            }
        }
    }
}
