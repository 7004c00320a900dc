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

    @Test(arguments: ["<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "Bonjour."])
    func `that is no picture of the three kinds changes nothing`(_ text: String) throws {
        try send(SimplePicture.portrait(seed: 1), "sigle.jpg")
        let before = try town.space(.centre).logo
        let claire = try town.visit(as: .claire)
        let file = try UploadedFile("sigle.svg", Array(text.utf8), in: town.site.files)
        let answer = try claire.follow(claire.post(logo, files: [file]))
        #expect(answer.words.contains("n’a pas pu être lue"))
        #expect(try town.space(.centre).logo == before && before != nil)
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
