import Community
import Content
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Forum
@testable import Moderation

@Suite("What is said anew of a photo that is read first") struct HeldPhotoTests {
    @Test func `an edit of the words of a photo alone waits for a moderator`() throws {
        let square = try ForumTown()
        let topic = try square.open("La salle", by: .malik)
        let photo = try UploadedFile(
            "Salle.png", SimplePicture.landscape(width: 900, height: 600, seed: 4),
            in: square.town.site.files)
        let post = try square.id(
            of: square.post("Voici.", in: topic, by: .loic, files: [photo]))
        try square.rule(.always)
        let loic = try square.visit(.loic)
        let editor = try loic.get(ForumPaths.postEditor(post, in: square.space))
        let field = try #require(
            editor.values(of: "name").first { $0.hasPrefix("alternative-") })
        let waiting = SpacePaths.moderation(in: square.space)
        #expect(try !square.visit(.malik).get(waiting).words.contains("Voici."))
        let fields: FormFields = [
            "text": "Voici.", "version": editor.input("version") ?? "", field: "Un affront",
        ]
        #expect(try loic.put(ForumPaths.post(post, in: square.space), fields).status == 303)
        #expect(try square.visit(.malik).get(waiting).words.contains("Voici."))
        let page = try square.visit(.sofia).get(square.address(topic))
        #expect(!page.values(of: "alt").contains("Un affront"))
    }
}
