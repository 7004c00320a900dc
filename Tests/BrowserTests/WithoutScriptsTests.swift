import Media
import TestKit
import Testing

extension InABrowser {
    @Suite("Without scripts") struct WithoutScripts {
        @Test(arguments: Width.allCases)
        func `one signs in, comments, confirms a reading and signs out`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: false)
                let file = try town.document("affiche.pdf", InABrowser.NewsDay.pdf)
                try await malik.press("rail.news")
                try await malik.press("news.write")
                try await malik.type("Une affiche à lire", into: "news.field.title")
                try await malik.type("En **gras**.", into: "news.field.body")
                try await malik.type(file, into: "attachment.label")
                try await malik.choose("news.field.asksReading")
                try await malik.press("news.publish")
                #expect(try await malik.shows("affiche.pdf"))

                let amina = try await town.window(of: .amina, width, scripts: false)
                try await amina.press("Une affiche à lire")
                try await amina.type("Bien reçue.", into: "comment.yours")
                try await amina.press("comment.publish")
                #expect(try await amina.shows("Bien reçue."))
                try await amina.press("news.reading.confirm")
                #expect(try await amina.shows("news.reading.done"))
                try await amina.go("/\(Place.centre.rawValue)/menu")
                try await amina.press("frame.sign_out")
                #expect(try await amina.shows("signIn.title"))
            }
        }

        @Test(arguments: Width.allCases)
        func `the server shows how an item will look`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: false)
                try await malik.press("rail.news")
                try await malik.press("news.write")
                try await malik.type("Un essai", into: "news.field.title")
                try await malik.type("## Lieu\n\n- Tarbes", into: "news.field.body")
                try await malik.press("news.preview")
                #expect(try await malik.shows("news.previewText"))
                #expect(try await malik.value(of: "news.field.title") == "Un essai")
            }
        }
    }
}
