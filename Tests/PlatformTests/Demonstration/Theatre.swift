import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit

@testable import Platform

/// A site with the demonstration in it, written once for the tests that only look.
final class Theatre: Sendable {
    static let shared = Result { try Theatre() }
    /// For the crawler, which leaves its marks on what it opens.
    static let crawled = Result { try Theatre() }

    let site: Site
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString
        var options = SiteOptions(
            address: "http://localhost", name: "Parvis", data: folder, resources: Town.resources)
        options.isDemonstration = true
        let clock = DemonstrationClock()
        site = try SiteFolder(path: folder).open(
            options, clock: clock.clock, storage: .temporary)
        try DemonstrationSite(site, clock: clock).fill()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func person(_ resident: Resident) throws -> Person.ID {
        let found = try site.database.read { try PersonStore(db: $0).find(email: resident.email) }
        guard let found else { throw TownError.missing(resident.rawValue) }
        return found.id
    }

    func page(_ address: String, as resident: Resident) throws -> String {
        var requests = try InternalRequest(site)
        return try requests.run(.get, address, as: person(resident)).page
    }

    /// Signs in by the real form.
    func signIn(_ resident: Resident) throws -> Response {
        let application = SiteApplication(site)
        var worker = try application.makeContext()
        var request = try Request(
            parsing: Array(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\r\n"
                    .utf8))
        request.fields = ["email": resident.email, "password": Resident.password]
        return application.respond(to: request, &worker)
    }
}
