import Community
import Content
import HTTP
import TestKit
import Testing

@testable import News

@Suite("The files of an item") struct FileTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func post(
        _ title: String, _ files: [UploadedFile], _ changes: [String: String] = [:]
    ) throws -> Answer {
        try room.town.visit(as: .malik).post(
            room.items, room.form(title, changes), files: files)
    }

    private func download(_ page: Answer) throws -> String {
        try #require(page.values(of: "href").first { $0.contains("/attachments/") })
            .replacing("/picture", with: "")
    }

    @Test func `they are listed with their kind and size, on the page and in the lists`() throws {
        let answer = try post("Avec pièce", [try room.pdf("Convention été.pdf")])
        let amina = try room.town.visit(as: .amina)
        for path in [room.address(try room.id(answer, "Avec pièce")), room.home] {
            let page = try amina.get(path)
            #expect(page.words.contains("Convention été.pdf"))
            #expect(page.words.contains("PDF ·"))
            #expect(try amina.get(try download(page)).status == 200)
        }
    }

    @Test func `a picture is shown in the colours that it was taken in`() throws {
        let photo = try UploadedFile(
            "photo.jpg", PhonePicture.profiledJPEG, in: room.town.site.files)
        let id = try room.id(post("En couleurs", [photo]), "En couleurs")
        let amina = try room.town.visit(as: .amina)
        let answer = try amina.get(download(amina.get(room.address(id))))
        let path = try #require(answer.file).path
        #expect(try SeenPicture(path).shows(PhonePicture.shown))
    }

    @Test func `a refused form keeps the file, and the next one attaches it`() throws {
        let refused = try post("", [try room.pdf("Tract.pdf")])
        #expect(refused.status == 422)
        #expect(refused.words.contains("Tract.pdf"))
        let waiting = try #require(refused.input("attachment"))
        let answer = try post("Réparée", [], ["attachment": waiting])
        let page = try room.town.visit(as: .amina).get(
            room.address(try room.id(answer, "Réparée")))
        #expect(page.words.contains("Tract.pdf"))
    }

    @Test func `a file of a scheduled item is not found before its minute`() throws {
        let later = ["when": "later", "publish_day": "2019-06-03", "publish_time": "15:00"]
        let answer = try post("Plus tard", [try room.pdf("Secret.pdf")], later)
        let page = try room.town.visit(as: .malik).get(
            room.address(try room.id(answer, "Plus tard")))
        let file = try download(page)
        #expect(try room.town.visit(as: .malik).get(file).status == 200)
        let amina = try room.town.visit(as: .amina)
        try room.town.wait(1799)
        #expect(try amina.get(file).status == 404)
        try room.town.wait(1)
        #expect(try amina.get(file).status == 200)
    }

    @Test func `an editor takes a file away`() throws {
        let answer = try post("Sans", [try room.pdf("Périmé.pdf")])
        let id = try room.id(answer, "Sans")
        let edit = try room.town.visit(as: .malik).get(NewsPaths.edit(id, in: room.space))
        let file = try #require(edit.input("attachment_removed"))
        #expect(try room.save(id, "Sans", ["attachment_removed": file]).status == 303)
        let page = try room.town.visit(as: .amina).get(room.address(id))
        #expect(page.status == 200 && !page.words.contains("Périmé.pdf"))
    }
}
