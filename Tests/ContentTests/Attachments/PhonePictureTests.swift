import Community
import HTTP
import TestKit
import Testing

@testable import Content

@Suite("Pictures as telephones send them") struct PhonePictureTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func served(_ name: String, _ bytes: [UInt8]) throws -> Answer {
        try board.comment(
            "Voici", on: card, by: .loic, files: [try board.upload(name, bytes)])
        let page = try board.visit(.loic).get(board.address(card))
        let addresses = page.values(of: "href").filter { $0.contains("/attachments/") }
        return try board.visit(.sofia).get(
            try #require(addresses.last).replacing("/picture", with: ""))
    }

    private func seen(_ name: String, _ bytes: [UInt8]) throws -> SeenPicture {
        try SeenPicture(try #require(try served(name, bytes).file).path)
    }

    @Test(arguments: [
        ("a.jpg", PhonePicture.profiledJPEG), ("a.png", PhonePicture.profiledPNG),
        ("a.webp", PhonePicture.profiledWebP),
    ])
    func `their colours are those of their profile`(_ name: String, _ bytes: [UInt8]) throws {
        #expect(try seen(name, bytes).shows(PhonePicture.shown))
    }

    @Test(arguments: [
        ("a.png", PhonePicture.turnedPNG), ("a.webp", PhonePicture.turnedWebP),
    ])
    func `they are upright, and do not say where they were taken`(
        _ name: String, _ bytes: [UInt8]
    ) throws {
        let answer = try served(name, bytes)
        let picture = try SeenPicture(try #require(answer.file).path)
        #expect(picture.width == 16 && picture.height == 32)
        #expect(try picture.quarters == "BRWG")
        #expect(!String(decoding: answer.body, as: UTF8.self).contains("48.85N"))
    }

    @Test func `of one that moves the first is shown`() throws {
        #expect(try seen("film.webp", PhonePicture.movingWebP).quarters == "RGBW")
    }

    @Test(arguments: [
        ("IMG_0412.HEIC", PhonePicture.heic), ("photo.heif", PhonePicture.heic),
        ("IMG_0412.jpg", PhonePicture.heic), ("photo.avif", PhonePicture.avif),
        ("photo.png", PhonePicture.avif),
    ])
    func `one that is not read is refused with the reason and with what to do`(
        _ name: String, _ bytes: [UInt8]
    ) throws {
        let refused = try board.comment(
            "Voici", on: card, by: .loic, files: [try board.upload(name, bytes)])
        #expect(refused.status == 422)
        #expect(refused.words.contains("photos HEIC"))
        #expect(refused.words.contains("en JPEG"))
    }
}
