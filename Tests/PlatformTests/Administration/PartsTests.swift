import Community
import Platform
import Storage
import TestKit
import Testing

@Suite("What Parvis is made of") struct PartsTests {
    private static let names = [
        "Parvis", "Swift", "SQLite", "libpq", "libsodium", "zxcvbn", "md4c", "libmagic", "libvips",
        "libjpeg-turbo", "libpng", "libwebp", "Little CMS", "libexif", "libstemmer",
        "libsystemd", "GMP", "glibc",
    ]

    @Test func `is a page with versions for those who run the site, and for nobody else`() throws {
        let town = try Town(features: features)
        let claire = try town.visit(as: .claire)
        let page = try claire.get("/administration/parts")
        for name in Self.names { #expect(page.text.contains(">\(name)</th>"), "\(name)") }
        #expect(page.words.contains(try version(of: "libsodium")))
        let trackers = page.values(of: "href").filter { $0.contains("security-tracker.debian") }
        #expect(trackers.count >= 10)
        #expect(page.text.contains("PostgreSQL") == town.site.database.isOnServer)
        #expect(try claire.get("/administration").text.contains("/administration/parts"))
        #expect(try town.visit(as: .malik).get("/administration/parts").status == 404)
        #expect(try town.guest().get("/health").text == "ok\n")
    }

    @Test func `has a version each, of its own or of its package`() throws {
        for part in Part.all(server: nil) {
            let version = part.version ?? part.package?.version ?? ""
            #expect(version.contains { $0.isNumber }, "\(part.name)")
        }
        #expect(Part.all(server: "17.2").contains { $0.line == "PostgreSQL 17.2" })
    }

    private func version(of name: String) throws -> String {
        try #require(Part.all(server: nil).first { $0.name == name }?.version)
    }
}
