import Foundation
import Media
import TestKit
import Testing

extension InABrowser {
    @Suite("The library, from a proposal to a reader") struct LibraryStory {
        @Test(arguments: Width.allCases, [true, false])
        func `what Amina proposes and Malik vets, Loïc finds by a word inside and downloads`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.shelf(width, scripts: scripts)
                let amina = try await town.window(of: .amina, width, scripts: scripts)
                let document = try await propose(amina, malik, town)
                try await amina.go(document)
                try await amina.press("library.proposeVersion")
                try await amina.renew(
                    town.document("troisieme.pdf", Self.pdf("Brouillon secret", "xylophone")),
                    "Une version tenue secrète")
                try await read(document, town, width, scripts)
            }
        }

        /// Malik asks for a change, Amina sends another file, he vets it.
        private func propose(
            _ amina: Window, _ malik: Window, _ town: LiveTown
        ) async throws -> String {
            let document = try await amina.propose(
                "Guide des aides", town.document("premier.pdf", Self.pdf("Premier jet", "rien")),
                under: "Financements")
            try await malik.go(Window.library + "/review")
            try await malik.press("Guide des aides")
            try await malik.type("Il manque l’année.", into: "library.grounds")
            try await malik.press("library.askChanges")
            try await amina.go(document)
            try await amina.press("library.proposeVersion")
            try await amina.renew(
                town.document("second.pdf", Self.pdf("Guide des aides", "zygomatique")), "Daté.")
            try await malik.go(Window.library + "/review")
            try await malik.press("Guide des aides")
            try await malik.vet()
            #expect(try await malik.shows("Vérifié par Malik Benali"))
            return document
        }

        private func read(
            _ document: String, _ town: LiveTown, _ width: Width, _ scripts: Bool
        ) async throws {
            let loic = try await town.window(of: .loic, width, scripts: scripts)
            let search = "/\(Place.centre.rawValue)/search?q="
            try await loic.wait(for: "the words inside") {
                try await loic.go(search + "zygomatique")
                return try await loic.shows("Guide des aides")
            }
            #expect(try await loic.shows("page 12"))
            try await loic.go(search + "xylophone")
            #expect(try await !loic.shows("Guide des aides"))
            try await loic.go(document)
            #expect(try await loic.shows("second.pdf"))
            #expect(try await !loic.shows("secrète"))
            try await loic.click("library.download")
            let file = loic.downloads + "/second.pdf"
            try await loic.wait(for: file) { FileManager.default.fileExists(atPath: file) }
        }

        /// Many pages, with a word on the twelfth.
        private static func pdf(_ title: String, _ word: String) -> [UInt8] {
            let leaf = Array(repeating: "Une phrase de tous les jours.", count: 330)
            return SimplePDF.make(
                title: title, paragraphs: leaf + ["Ici se tient \(word)."] + leaf.prefix(50))
        }
    }
}
