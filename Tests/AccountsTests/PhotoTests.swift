import Community
import Content
import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("A photo") struct PhotoTests {
    let town: Town
    private let members = "/\(Place.centre.rawValue)/members"

    init() throws { town = try Town(features: []) }

    @Test func `is squared, shown to the space and to nobody else, and taken away`() throws {
        let amina = try town.visit(as: .amina)
        let address = "\(members)/\(try town.person(.amina))/photo"
        #expect(try amina.get(address).status == 404)
        #expect(try send(Self.picture(), by: amina).status == 303)
        for resident in [Resident.amina, .loic, .malik, .region] {
            let photo = try town.visit(as: resident).get(address)
            #expect(photo.status == 200)
            #expect(photo.file?.type.essence == "image/jpeg")
            #expect(photo.headers["Cache-Control"] == "no-store")
        }
        let file = try #require(try amina.get(address).file)
        let facts = try Picture.probe(file.path)
        #expect(facts.width == 256 && facts.height == 256)
        #expect(try town.guest().get(address).status == 401)
        let outside = address.replacingOccurrences(
            of: Place.centre.rawValue, with: Place.network.rawValue)
        #expect(try town.visit(as: .claire).get(outside).status == 404)
        #expect(try amina.delete("/account/photo").status == 303)
        #expect(try amina.get(address).status == 404)
        #expect(try amina.get("/account/photo").status == 404)
    }

    @Test func `of somebody whose account is closed is not shown`() throws {
        let denis = try town.visit(as: .denis)
        try send(Self.picture(), by: denis)
        let address = "\(members)/\(try town.person(.denis))/photo"
        #expect(try town.visit(as: .loic).get(address).status == 200)
        try town.disable(.denis)
        #expect(try town.visit(as: .loic).get(address).status == 404)
    }

    @Test(arguments: ["not a picture at all", "", "\u{FF}\u{D8}"])
    func `that cannot be read changes nothing`(bytes: String) throws {
        let amina = try town.visit(as: .amina)
        try send(Self.picture(), by: amina)
        let answer = try send(Array(bytes.utf8), by: amina)
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"photo-error\">Cette photo n’a pas pu être lue"))
        #expect(try amina.get("/account/photo").status == 200)
    }

    @Test(arguments: [
        PhonePicture.profiledJPEG, PhonePicture.profiledPNG, PhonePicture.profiledWebP,
    ])
    func `is shown in the colours that it was taken in`(_ bytes: [UInt8]) throws {
        #expect(try seen(bytes).shows(PhonePicture.shown))
    }

    @Test(arguments: [PhonePicture.turnedPNG, PhonePicture.turnedWebP])
    func `is upright`(_ bytes: [UInt8]) throws {
        #expect(try seen(bytes).quarters == "BRWG")
    }

    @Test func `that moves shows its first picture`() throws {
        #expect(try seen(PhonePicture.movingWebP).quarters == "RGBW")
    }

    @Test func `that telephones keep for themselves is refused with its reason`() throws {
        let answer = try send(PhonePicture.heic, by: town.visit(as: .amina))
        #expect(answer.status == 422)
        #expect(answer.words.contains("photos HEIC"))
    }

    private func seen(_ bytes: [UInt8]) throws -> SeenPicture {
        let amina = try town.visit(as: .amina)
        #expect(try send(bytes, by: amina).status == 303)
        let file = try #require(try amina.get("\(members)/\(try town.person(.amina))/photo").file)
        return try SeenPicture(file.path)
    }

    @discardableResult
    private func send(_ bytes: [UInt8], by browser: Browser) throws -> Answer {
        let path = town.site.files.newTemporaryPath()
        try Data(bytes).write(to: URL(filePath: path))
        var stream = DigestStream()
        stream.update(bytes)
        let file = UploadedFile(
            field: "photo", fileName: "moi.\(Self.ending(of: bytes))", type: "image/jpeg",
            path: path,
            size: bytes.count, sha256: stream.finish().bytes)
        return try browser.post("/account/photo", files: [file])
    }

    private static func ending(of bytes: [UInt8]) -> String {
        bytes.starts(with: "RIFF".utf8) ? "webp" : bytes.starts(with: [0x89]) ? "png" : "jpg"
    }

    private static func picture() throws -> [UInt8] { try SimplePicture.portrait(seed: 1) }
}
