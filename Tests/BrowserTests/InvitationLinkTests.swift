import Community
import Platform
import Storage
import TestKit
import Testing

extension InABrowser {
    @Suite("A link taken on a phone") struct LinkOnAPhone {
        /// The mail is written by a job, a moment later.
        private func confirmation(_ town: LiveTown) async throws -> String {
            for _ in 0..<100 {
                let hasMail = try town.running.site.database.read {
                    try Outbox(db: $0).newest(5).contains { $0.recipient == "ines@exemple.test" }
                }
                if hasMail { break }
                try await Task.sleep(for: .milliseconds(100))
            }
            return try town.link(to: "ines@exemple.test", "/invitation/")
        }

        @Test(arguments: [true, false])
        func `it leads from the page of the link to the first page of the space`(
            _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, .desk, scripts: scripts)
                try await malik.go("/\(Place.centre.rawValue)/administration/links")
                try await malik.type("Stage de mars", into: "invitationLink.name")
                try await malik.press("invitationLink.make")
                let link = try await malik.value(of: "invitationLink.address")

                let ines = try await town.window(.phone, scripts: scripts)
                try await ines.go(String(link.dropFirst("http://localhost".count)))
                try await ines.type("Inès Roy", into: "profile.name")
                try await ines.type("ines@exemple.test", into: "signIn.email")
                try await ines.press("entry.button")
                #expect(try await ines.shows("entry.sentTitle"))

                try await ines.go(confirmation(town))
                try await ines.type("un parapluie vert sous la pluie", into: "welcome.password")
                try await ines.press("welcome.button")
                #expect(try await ines.shows("arrival.steps"))
                try await ines.press("arrival.home")
                #expect(try await ines.leads(to: "/\(Place.centre.rawValue)/members"))
            }
        }
    }
}
