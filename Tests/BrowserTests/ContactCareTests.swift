import Community
import Foundation
import Platform
import Storage
import TestKit
import Testing

extension InABrowser {
    @Suite("A contact corrects their own card") struct ContactCare {
        @Test(arguments: zip(Width.allCases, [false, true]))
        func `without an account, by a link, and a moderator decides`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                let card = try await add(malik)
                try await malik.click("contacts.request")
                try await malik.press("contacts.request.send")
                #expect(try await malik.shows("contacts.request.done.sent"))

                let jeanne = try await town.window(width, scripts: scripts)
                let link = try town.link(to: "jeanne@exemple.test")
                try await jeanne.go(link)
                #expect(try await jeanne.shows("contacts.own.title"))
                try await jeanne.set("site_1", "javascript:alert(1)")
                try await jeanne.set("function", "Directrice")
                try await jeanne.press("contacts.own.send", expecting: 422)
                #expect(try await jeanne.shows("contacts.error.site"))
                try await jeanne.set("site_1", "")
                try await jeanne.choose("contacts.own.consents")
                try await jeanne.press("contacts.own.send")
                #expect(try await jeanne.shows("contacts.own.answered.title"))

                try await malik.go("/\(Place.centre.rawValue)/tasks")
                try await malik.press("contacts.task.decide")
                #expect(try await malik.shows("Directrice"))
                try await malik.press("contacts.correction.accept")
                #expect(try await malik.shows("contacts.correction.done.accepted"))
                try await malik.go(card)
                #expect(try await malik.shows("Directrice"))
                #expect(try await malik.shows("contacts.consent.given"))
            }
        }

        private func add(_ malik: Window) async throws -> String {
            try await malik.go("/\(Place.centre.rawValue)/contacts/new?kind=person")
            for (name, text) in [
                ("given", "Jeanne"), ("family", "Dupont"), ("function", "Conseillère"),
                ("mail_1", "jeanne@exemple.test"), ("source", "Carte de visite"),
            ] {
                try await malik.set(name, text)
            }
            try await malik.press("contacts.save")
            return try await malik.path
        }
    }
}

extension LiveTown {
    /// The path of the link in the newest mail to an address.
    /// - Parameter beginning: how such a path begins.
    func link(to email: String, _ beginning: String = "/my-") throws -> String {
        let site = running.site
        let mails = try site.database.read { db in
            try Outbox(db: db).newest(20).filter { $0.recipient == email }
                .map { try $0.opened(site.mailSeal) }
        }
        let start = site.options.address
        let line = mails.first?.body.split(separator: "\n").first {
            $0.hasPrefix(start + beginning)
        }
        return String(try #require(line).dropFirst(start.count))
    }
}
