import Community
import Foundation
import HTTP
import Media
import TestKit
import Testing

@testable import Content

@Suite("Files that hang from an item") struct AttachmentTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    /// Sends a file with a comment; the address of the file.
    private func send(_ file: UploadedFile, by resident: Resident = .loic) throws -> String {
        try board.comment("Voici", on: card, by: resident, files: [file])
        let page = try board.visit(resident).get(board.address(card))
        let address = page.values(of: "href").last { $0.contains("/attachments/") }
        return try #require(address).replacing("/picture", with: "")
    }

    @Test func `a file sent with a comment is listed with its kind and size, and downloaded`()
        throws
    {
        let file = try board.pdf("Convention collective été.pdf")
        let bytes = try Data(contentsOf: URL(filePath: file.path))
        let address = try send(file)
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains("Convention collective été.pdf"))
        #expect(page.words.contains("PDF ·"))
        let answer = try board.visit(.sofia).get(address)
        #expect(answer.status == 200)
        #expect(answer.body == Array(bytes))
        #expect(answer.file?.type.essence == "application/pdf")
        #expect(answer.file?.disposition?.fileName == "Convention collective été.pdf")
    }

    @Test func `a text may show a file as its picture, and no page of the site`() throws {
        let landscape = try SimplePicture.landscape(width: 60, height: 40, seed: 1)
        let picture = try send(try board.upload("Été.png", landscape))
        let page = board.address(card)
        for (destination, statuses) in [
            ("image", [200, 404]), ("iframe", [200, 404]), ("document", [200, 200]),
            ("empty", [200, 200]),
        ] {
            let sofia = try board.visit(.sofia)
            let headers = ["Sec-Fetch-Dest": destination]
            let found = try [picture, page].map { try sofia.get($0, headers: headers).status }
            #expect(found == statuses, "\(destination)")
        }
    }

    @Test func `a file is sent in a sandbox, and only a picture is shown in place`() throws {
        let document = try board.visit(.sofia).get(send(board.pdf()))
        #expect(document.headers["Content-Security-Policy"]?.hasSuffix("; sandbox") == true)
        #expect(document.headers["X-Content-Type-Options"] == "nosniff")
        #expect(document.file?.disposition?.kind == .attachment)
        let landscape = try SimplePicture.landscape(width: 60, height: 40, seed: 1)
        let picture = try board.visit(.sofia).get(
            send(try board.upload("Été.png", landscape)))
        #expect(picture.headers["Content-Security-Policy"]?.hasSuffix("; sandbox") == true)
        #expect(picture.file?.type.essence == "image/png")
        #expect(picture.file?.disposition?.kind == .inline)
    }

    @Test func `who does not see the item does not get its file`() throws {
        let address = try send(board.pdf())
        #expect(try board.town.guest().get(address).status == 401)
        try board.setAudience(.moderators, of: card)
        #expect(try board.visit(.loic).get(address).status == 404)
        #expect(try board.visit(.malik).get(address).status == 200)
        try board.setAudience(.space, of: card)
        try board.visit(.amina).delete(board.address(card))
        for resident in [Resident.amina, .loic, .malik] {
            #expect(try board.visit(resident).get(address).status == 404)
        }
        try board.visit(.amina).post(SpacePaths.restoration(card, in: board.space))
        #expect(try board.visit(.loic).get(address).status == 200)
    }

    @Test func `a guest never gets the file of a comment, not even under a public card`() throws {
        let address = try send(board.pdf())
        try board.openToGuests()
        try board.setAudience(.everyone, of: card)
        #expect(try board.town.guest().get(board.address(card)).status == 200)
        #expect(try board.town.guest().get(address).status == 404)
        #expect(try board.visit(.loic).get(address).status == 200)
    }

    @Test func `the number of a file leads nowhere from another space`() throws {
        let address = try send(board.pdf())
        let number = try #require(address.components(separatedBy: "/").last)
        let other = "/\(Place.network.rawValue)/attachments/\(number)"
        #expect(try board.visit(.claire).get(address).status == 200)
        #expect(try board.visit(.claire).get(other).status == 404)
        #expect(try board.visit(.claire).get(address + "9").status == 404)
        #expect(try board.visit(.claire).get(address + "x").status == 404)
    }

    @Test(arguments: [
        ("../../etc/passwd.pdf", "passwd.pdf"), ("a\u{202E}fdp.pdf", "afdp.pdf"),
        ("\"><script>.pdf", "script.pdf"), ("..pdf.pdf", "pdf.pdf"),
        ("naïve œuvre 100 %.pdf", "naïve œuvre 100 %.pdf"), ("\u{7}\n.pdf", "pdf"),
    ])
    func `a hostile name is only a name`(sent: String, kept: String) throws {
        let answer = try board.comment("Voici", on: card, by: .loic, files: [board.pdf(sent)])
        guard kept.hasSuffix(".pdf") else {
            #expect(answer.status == 422)
            return
        }
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains(kept))
        #expect(!page.text.contains("<script>."))
    }

    @Test func `one who edits takes down files of that item only`() throws {
        let first = try send(board.pdf("Un.pdf", "un"))
        let second = try send(board.pdf("Deux.pdf", "deux"), by: .sofia)
        let number = { (address: String) in address.components(separatedBy: "/").last ?? "" }
        let loic = try board.visit(.loic)
        let mine = try #require(
            loic.get(board.address(card)).values(of: "href").first { $0.hasSuffix("/edit") })
        let address = String(mine.dropLast("/edit".count))
        var form: FormFields = ["text": "Voici", "attachment_removed": number(second)]
        try loic.put(address, form)
        #expect(try loic.get(second).status == 200)
        form = ["text": "Voici", "attachment_removed": number(first)]
        try loic.put(address, form)
        #expect(try loic.get(first).status == 404)
    }
}
