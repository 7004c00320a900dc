import Community
import Content
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Library

@Suite("The files that are sent") struct FileTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    private func upload(_ name: String, _ bytes: [UInt8]) throws -> UploadedFile {
        try UploadedFile(name, bytes, in: room.town.site.files)
    }

    @Test func `an empty file is refused, and what was typed is kept`() throws {
        let answer = try room.send("Vide", upload("vide.pdf", []))
        #expect(answer.status == 422)
        #expect(answer.input("title") == "Vide")
    }

    @Test func `without a file nothing is made`() throws {
        let answer = try room.visit(.amina).post(room.home, room.form("Rien"))
        #expect(answer.status == 422)
        #expect(answer.words.contains("Choisissez un fichier."))
        #expect(try room.count("SELECT COUNT(*) AS n FROM document AS d") == 0)
    }

    @Test func `a picture is kept upright and in the colours that it was taken in`() throws {
        let photo = try room.propose("Photo", upload("a.jpg", PhonePicture.profiledJPEG))
        try room.decide("vetted", room.version(photo))
        let path = try #require(try room.file(photo).file).path
        #expect(try SeenPicture(path).shows(PhonePicture.shown))
        let plan = try room.propose("Plan", upload("b.webp", PhonePicture.turnedWebP))
        try room.decide("vetted", room.version(plan))
        #expect(try SeenPicture(try #require(try room.file(plan).file).path).quarters == "BRWG")
    }

    @Test func `a name with folders is a name`() throws {
        let id = try room.propose("Chemin", room.town.pdf("../../etc/passwd.pdf"))
        #expect(try room.version(id).name == "passwd.pdf")
        try room.decide("vetted", room.version(id))
        #expect(try room.file(id).file?.disposition?.fileName == "passwd.pdf")
    }

    @Test func `a name of three hundred letters is cut, its ending kept`() throws {
        let long = String(repeating: "é", count: 300) + ".pdf"
        let id = try room.propose("Long", room.town.pdf(long))
        let name = try room.version(id).name
        #expect(name.length <= 200)
        #expect(name.hasSuffix(".pdf"))
    }

    @Test func `a content that belies its ending is refused with a sentence`() throws {
        let answer = try room.send("Faux", upload("faux.pdf", Array("MZ programme".utf8)))
        #expect(answer.status == 422)
        #expect(answer.words.contains("faux.pdf"))
        #expect(try room.count("SELECT COUNT(*) AS n FROM document AS d") == 0)
    }

    @Test func `the title is that of the file where none is typed, accents and all`() throws {
        let id = try room.propose("", room.town.pdf("été_à-Nîmes 2019.pdf"))
        #expect(try room.document(id).item.title == "Été à Nîmes 2019")
    }

    @Test func `a member sends one file, a moderator several, each a document`() throws {
        let files = [try room.town.pdf("un.pdf"), try room.town.pdf("deux.pdf")]
        let alone = try room.visit(.amina).post(room.home, room.form(""), files: files)
        #expect(alone.status == 422)
        let answer = try room.visit(.malik).post(
            room.home, room.form(""),
            files: [try room.town.pdf("trois.pdf"), try room.town.pdf("quatre.pdf")])
        #expect(answer.status == 303)
        let list = try room.visit(.malik).follow(answer).words
        #expect(list.contains("Trois"))
        #expect(list.contains("Quatre"))
    }

    @Test func `the same file twice is noticed, and may be meant`() throws {
        let id = try room.publish("Loi")
        #expect(try room.version(id).name == "Loi.pdf")
        let again = try room.send("Loi encore", room.town.pdf("Copie.pdf", "Loi.pdf"), by: .loic)
        #expect(again.status == 422)
        #expect(again.words.contains("est déjà dans « Loi »"))
        let meant = try room.send(
            "Loi encore", room.town.pdf("Copie.pdf", "Loi.pdf"), ["again": "1"], by: .loic)
        #expect(meant.status == 303)
    }

    @Test func `the file of what others proposed is not told by its hash`() throws {
        try room.propose("Secret")
        let answer = try room.send("Le mien", room.town.pdf("Copie.pdf", "Secret.pdf"), by: .loic)
        #expect(answer.status == 303)
    }

    @Test func `nor is a newer version that waits`() throws {
        let id = try room.publish("Loi")
        try room.sendVersion(of: id, room.town.pdf("Secret.pdf"))
        let answer = try room.send("Le mien", room.town.pdf("Copie.pdf", "Secret.pdf"), by: .loic)
        #expect(answer.status == 303)
    }

    @Test func `the same file is no new version`() throws {
        let id = try room.publish("Loi")
        let answer = try room.sendVersion(of: id, room.town.pdf("Loi.pdf"))
        #expect(answer.status == 422)
        #expect(answer.words.contains("même fichier que la version 1"))
    }

    @Test func `a text is read in the page, and what it says is never markup`() throws {
        let file = try upload("note.txt", Array("Été <script>alert(1)</script>".utf8))
        let id = try room.propose("Note", file)
        let page = try room.page(id, as: .amina)
        let version = try room.visit(.amina).get(
            LibraryPaths.version(room.version(id).id, in: room.space))
        #expect(page.status == 200)
        #expect(version.text.contains("Été &lt;script&gt;"))
    }

    @Test func `it goes to the trash with all its versions, and comes back with them`() throws {
        let id = try room.publish("Loi")
        try room.sendVersion(of: id, room.town.pdf("Loi bis.pdf"))
        let address = LibraryPaths.document(id, in: room.space)
        #expect(try room.visit(.amina).delete(address).status == 403)
        #expect(try room.visit(.malik).delete(address).status == 303)
        #expect(try room.page(id).status == 404)
        #expect(try room.file(id).status == 404)
        #expect(try !room.list().words.contains("Loi"))
        #expect(
            try room.visit(.malik).post(SpacePaths.restoration(id, in: room.space)).status == 303)
        #expect(try room.page(id).status == 200)
        #expect(try room.list().words.contains("1 document"))
        #expect(try room.versions(id).count == 2)
    }

    @Test func `its files go with it when the trash is emptied`() throws {
        let id = try room.publish("Loi")
        try room.visit(.malik).delete(LibraryPaths.document(id, in: room.space))
        try room.town.wait(32 * 86_400)
        try Jobs(room.town.site).schedule()
        try room.town.wait(86_400)
        #expect(try room.count("SELECT COUNT(*) AS n FROM document AS d") == 0)
        #expect(try room.count("SELECT COUNT(*) AS n FROM attachment AS a") == 0)
    }
}
