import Community
import Content
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The logo of a space") struct LogoTests {
    let town: Town
    private let home = "/" + Place.centre.rawValue
    private var logo: String { home + "/logo" }

    init() throws { town = try Town(features: [administration]) }

    @discardableResult
    private func send(_ bytes: [UInt8], _ name: String, by resident: Resident = .claire) throws
        -> Answer
    {
        let file = try UploadedFile(name, bytes, in: town.site.files)
        return try town.visit(as: resident).post(logo, files: [file])
    }

    private func makePublic() throws {
        let space = try town.space(.centre)
        try town.site.database.write { db in
            try SpaceStore(db: db).update(
                space.id, name: space.name, host: space.host, zone: space.zone, isPublic: true)
        }
    }

    @Test func `stands beside the name for those who read the space, and no more once removed`()
        throws
    {
        #expect(try town.visit(as: .amina).get(logo).status == 404)
        #expect(try send(SimplePicture.portrait(seed: 1), "sigle.jpg").status == 303)
        let page = try town.visit(as: .amina).get(home + "/menu")
        let address = try #require(page.values(of: "src").first { $0.hasPrefix(logo + "?v=") })
        let file = try #require(try town.visit(as: .region).get(address).file)
        let facts = try Picture.probe(file.path)
        #expect(max(facts.width, facts.height) <= 192)
        #expect(try town.guest().get(address).status == 401)
        let settings = try town.visit(as: .claire).get(home + "/administration/space")
        #expect(settings.values(of: "alt").contains(Place.centre.name))

        #expect(try town.visit(as: .claire).delete(logo).status == 303)
        #expect(try town.visit(as: .amina).get(address).status == 404)
        #expect(!(try town.visit(as: .amina).get(home + "/menu").text.contains(logo)))
        let record = try town.visit(as: .claire).get(home + "/administration/audit").words
        #expect(record.contains("Claire Vidal a changé le logo"))
        #expect(record.contains("Claire Vidal a retiré le logo"))
    }

    @Test func `greets guests at the door of a public space, and tells others nothing`() throws {
        try send(SimplePicture.portrait(seed: 1), "sigle.jpg")
        #expect(!(try town.guest().get("/sign-in").text.contains(logo)))
        try makePublic()
        let door = try town.guest().get("/sign-in")
        let address = try #require(door.values(of: "src").first { $0.hasPrefix(logo) })
        #expect(try town.guest().get(address).status == 200)
    }

    /// The header of a PNG of so many dots a side.
    private static func png(_ side: UInt32) -> [UInt8] {
        let edge = (0..<4).map { UInt8(truncatingIfNeeded: side >> (24 - 8 * $0)) }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
            + Array("IHDR".utf8) + edge + edge + [8, 2, 0, 0, 0, 0, 0, 0, 0]
    }

    @Test(arguments: [
        (Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), "n’est pas une image PNG"),
        (Array("Bonjour.".utf8), "n’est pas une image PNG"),
        (png(7_000), "trop grande. Réduisez-la à moins de 40 millions de points"),
    ])
    func `that cannot be taken changes nothing, and the field says why`(
        _ bytes: [UInt8], _ sentence: String
    ) throws {
        try send(SimplePicture.portrait(seed: 1), "sigle.jpg")
        let before = try town.space(.centre).logo
        let answer = try send(bytes, "sigle.png")
        #expect(answer.status == 422 && answer.words.contains(sentence), "\(answer.words)")
        #expect(answer.text.contains("id=\"picture-error\""))
        #expect(try town.space(.centre).logo == before && before != nil)
    }

    @Test func `is asked for where no file was chosen`() throws {
        let answer = try town.visit(as: .claire).post(logo)
        #expect(answer.status == 422 && answer.words.contains("Choisissez d’abord une image"))
    }

    @Test func `is for administrators to change`() throws {
        #expect(try send(SimplePicture.portrait(seed: 1), "sigle.jpg", by: .malik).status == 403)
        #expect(try town.space(.centre).logo == nil)
    }

    @Test func `is kept as a file while a space names it, and goes after`() throws {
        try send(SimplePicture.portrait(seed: 1), "sigle.jpg")
        let first = try #require(try town.space(.centre).logo)
        try send(SimplePicture.portrait(seed: 2), "autre.jpg")
        let second = try #require(try town.space(.centre).logo)
        let (site, files) = (town.site, town.site.files)
        let swept = try [first, second].map { logo in
            try site.database.write { db in
                try StaleFileStore(db: db).sweep(
                    logo.hex, of: files, site.declarations, youngest: 0)
            }
        }
        #expect(swept == [true, false])
        #expect(try town.visit(as: .amina).get(logo).status == 200)
    }
}
