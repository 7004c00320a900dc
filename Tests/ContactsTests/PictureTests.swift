import Community
import Content
import HTTP
import Media
import TestKit
import Testing

@testable import Contacts

@Suite("The picture of a card") struct PictureTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    private func sent(_ name: String) throws -> UploadedFile {
        try UploadedFile(name, SimplePicture.portrait(seed: 2), in: here.town.site.files)
    }

    @Test func `is for those who see the card, and is taken away`() throws {
        let id = try here.add("Dupont")
        let address = ContactsPaths.picture(id, in: here.space)
        #expect(try here.visit(.loic).get(address).status == 404)
        let done = try here.visit(.malik).post(address, [:], files: [sent("portrait.jpg")])
        #expect(done.status == 303)
        let answer = try here.visit(.region).get(address)
        #expect(answer.status == 200 && answer.file?.type.essence == "image/jpeg")
        #expect(try here.page(id).text.contains(address))
        #expect(try here.town.guest().get(address).status == 401)
        #expect(try here.visit(.amina).delete(address).status == 403)
        #expect(try here.visit(.malik).delete(address).status == 303)
        #expect(try here.visit(.loic).get(address).status == 404)
    }

    @Test(arguments: [
        ("a.jpg", PhonePicture.profiledJPEG), ("a.png", PhonePicture.profiledPNG),
        ("a.webp", PhonePicture.profiledWebP),
    ])
    func `a photo and a logo are shown in their colours`(_ name: String, _ bytes: [UInt8]) throws {
        for id in [try here.add("Dupont"), try here.organisation("Syndicat")] {
            #expect(try seen(name, bytes, on: id).shows(PhonePicture.shown))
        }
    }

    @Test(arguments: [
        ("a.png", PhonePicture.turnedPNG), ("a.webp", PhonePicture.turnedWebP),
    ])
    func `a photo and a logo are upright`(_ name: String, _ bytes: [UInt8]) throws {
        for id in [try here.add("Dupont"), try here.organisation("Syndicat")] {
            #expect(try seen(name, bytes, on: id).quarters == "BRWG")
        }
    }

    private func seen(_ name: String, _ bytes: [UInt8], on id: Item.ID) throws -> SeenPicture {
        let address = ContactsPaths.picture(id, in: here.space)
        let file = try UploadedFile(name, bytes, in: here.town.site.files)
        try here.visit(.malik).post(address, [:], files: [file])
        let answer = try here.visit(.loic).get(address)
        return try SeenPicture(try #require(answer.file).path)
    }

    @Test func `one that telephones keep for themselves is refused with its reason`() throws {
        let id = try here.add("Dupont")
        let address = ContactsPaths.picture(id, in: here.space)
        let file = try UploadedFile("a.heic", PhonePicture.heic, in: here.town.site.files)
        let malik = try here.visit(.malik)
        let answer = try malik.post(address, [:], files: [file])
        #expect(try malik.follow(answer).words.contains("photos HEIC"))
    }

    @Test func `what is no picture is refused with a sentence`() throws {
        let id = try here.add("Dupont")
        let address = ContactsPaths.picture(id, in: here.space)
        let file = try here.town.pdf("faux.pdf")
        let answer = try here.visit(.malik).post(address, [:], files: [file])
        #expect(answer.status == 303)
        #expect(try here.visit(.malik).get(address).status == 404)
    }
}
