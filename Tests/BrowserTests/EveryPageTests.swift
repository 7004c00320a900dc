import TestKit
import Testing

extension InABrowser {
    @Suite("Every page") struct EveryPage {
        @Test(arguments: Width.allCases, [Resident.claire, .amina])
        func `each that a link leads to is there and is sound`(
            _ width: Width, _ resident: Resident
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                let file = try town.document(
                    "une-affiche-au-nom-bien-long.pdf", InABrowser.NewsDay.pdf)
                try await malik.press("rail.news")
                try await malik.press("news.write")
                try await malik.type(
                    "Anticonstitutionnellement".uppercased(), into: "news.field.title")
                try await malik.type(file, into: "attachment.label")
                try await malik.choose("news.field.asksReading")
                try await malik.press("publishing.now")
                try await malik.type("Un mot.", into: "comment.yours")
                try await malik.press("comment.publish")

                let window = try await town.window(of: resident, width)
                let seen = try await walk(window)
                #expect(seen.contains("/account"))
                #expect(seen.count > 12)
            }
        }

        @Test(arguments: Width.allCases)
        func `a guest's pages are sound, and so is the one that is not there`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let guest = try await town.window(width)
                try await guest.go("/sign-in")
                let seen = try await walk(guest)
                #expect(seen.contains("/forgotten-password"))
                // As a space that is hidden answers.
                try await guest.go("/nulle-part", expecting: 401)
                try await guest.go("/nulle_part", expecting: 404)
            }
        }

        /// Follows every link from page to page, one of each shape; gives the shapes.
        private func walk(_ window: Window) async throws -> Set<String> {
            var seen: Set<String> = []
            var next = try await window.links
            while let address = next.popLast() {
                guard seen.insert(shape(address)).inserted, !isFile(address) else { continue }
                try await window.go(address)
                next += try await window.links
            }
            return seen
        }

        /// The address without what is asked of it, and with any number as one.
        private func shape(_ address: String) -> String {
            let path = address.prefix { $0 != "?" && $0 != "#" }
            return path.split(separator: "/").map { Int($0) == nil ? "/" + $0 : "/0" }.joined()
        }

        private func isFile(_ address: String) -> Bool {
            address.contains("/attachments/") || address.contains("/feeds/")
        }
    }
}
