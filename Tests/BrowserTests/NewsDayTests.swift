import Foundation
import Media
import TestKit
import Testing

extension InABrowser {
    @Suite("A day of news") struct NewsDay {
        static let pdf = SimplePDF.make(
            title: "Calendrier des réunions", paragraphs: ["Le 12 juin à Tarbes, à 18 h."])

        @Test(arguments: Width.allCases)
        func `what Malik publishes, Amina reads, confirms, comments and downloads`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let addresses = try await write(town, width)
                let amina = try await town.window(of: .amina, width)
                try await read(amina)
                try await download(amina)
                try await amina.press("rail.whatsNew")
                #expect(try await amina.shows("Réunion publique à Tarbes"))
                #expect(try await !amina.shows("Appel à témoignages"))
                try await refuse(amina, addresses)
            }
        }

        /// Malik publishes one item, schedules another, keeps a third; gives the addresses of
        /// the three.
        private func write(_ town: LiveTown, _ width: Width) async throws -> [String] {
            let malik = try await town.window(of: .malik, width)
            let file = try town.document("calendrier.pdf", Self.pdf)
            try await malik.press("news.write")
            try await malik.type("Réunion publique à Tarbes", into: "news.field.title")
            try await malik.type("Venez **nombreux·ses**, dès 18 h.", into: "news.field.body")
            try await malik.type(file, into: "attachment.label")
            try await malik.waits(for: "calendrier.pdf")
            try await malik.choose("news.field.asksReading")
            try await malik.press("publishing.now")
            #expect(try await malik.shows("news.published"))
            var addresses = [try await malik.path]
            #expect(try await malik.leads(to: addresses[0] + "/edit"))

            try await malik.press("rail.news")
            try await malik.press("news.write")
            try await malik.type("Appel à témoignages", into: "news.field.title")
            try await malik.click("news.options")
            try await malik.choose("news.when.later")
            try await malik.press("publishing.later")
            #expect(try await malik.shows("news.scheduled"))
            addresses.append(try await malik.path)

            try await malik.press("rail.news")
            try await malik.press("news.write")
            try await malik.type("Pas encore prêt", into: "news.field.title")
            try await malik.press("news.keepDraft")
            #expect(try await malik.shows("news.keptDraft"))
            addresses.append(try await malik.path)
            return addresses
        }

        private func read(_ amina: Window) async throws {
            #expect(try await amina.shows("Réunion publique à Tarbes"))
            #expect(try await !amina.shows("Pas encore prêt"))
            try await amina.press("Réunion publique à Tarbes")
            #expect(try await amina.shows("Venez nombreux·ses, dès 18 h."))
            try await amina.type(
                "J’y serai avec Loïc & <b>deux</b> collègues.", into: "comment.yours")
            try await amina.press("comment.publish")
            #expect(try await amina.shows("comment.published"))
            #expect(try await amina.shows("J’y serai avec Loïc & <b>deux</b> collègues."))
            try await amina.press("news.reading.confirm")
            #expect(try await amina.shows("news.reading.done"))
        }

        private func download(_ amina: Window) async throws {
            let place = amina.downloads + "/calendrier.pdf"
            try await amina.click("calendrier.pdf")
            try await amina.wait(for: "the document") {
                FileManager.default.contents(atPath: place).map(Array.init) == Self.pdf
            }
        }

        /// The published item may not be changed; the two others do not exist.
        private func refuse(_ amina: Window, _ addresses: [String]) async throws {
            try await amina.go(addresses[0])
            let edit = addresses[0] + "/edit"
            #expect(try await !amina.leads(to: edit))
            try await amina.go(edit, expecting: 403)
            for address in addresses.dropFirst() { try await amina.go(address, expecting: 404) }
        }
    }
}
