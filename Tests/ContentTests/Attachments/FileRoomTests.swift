import Community
import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Content

@Suite("The room that files take") struct FileRoomTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown { $0.uploadLimit = 1 << 20 }
        card = try board.card()
    }

    private var uploads: String { SpacePaths.attachments(in: board.space) }

    private func rows() throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM attachment AS a")
    }

    private func digest() throws -> String? {
        try board.site.database.read { try $0.value("SELECT a.digest FROM attachment AS a") }
    }

    private func isStored(_ digest: String) throws -> Bool {
        let found = try #require(FileDigest(hex: digest))
        return try board.site.files.size(of: found) != nil
    }

    private func sweep(_ digest: String) throws -> Bool {
        try board.write {
            try StaleFileStore(db: $0).sweep(
                digest, of: board.site.files, board.site.declarations, youngest: 0)
        }
    }

    @Test func `fifty files of a person may wait, not one more, until some are used`() throws {
        let loic = try board.visit(.loic)
        for number in 1...50 {
            let file = try board.upload("\(number).txt", Array("texte \(number)".utf8))
            #expect(try loic.post(uploads, files: [file]).status == 200)
        }
        let refused = try loic.post(uploads, files: [board.pdf()])
        #expect(refused.status == 422)
        #expect(refused.text.contains("attendent déjà"))
        #expect(try board.visit(.sofia).post(uploads, files: [board.pdf()]).status == 200)
        try board.comment("Voici", on: card, by: .loic, ["attachment": "1"])
        #expect(try loic.post(uploads, files: [board.pdf()]).status == 200)
    }

    @Test func `two hundred mebibytes of a person may wait, to the byte`() throws {
        let half = 100 << 20
        let loic = try board.visit(.loic)
        for (number, size) in [half, half - 1].enumerated() {
            let file = try board.upload("\(number).txt", Array("t\(number)".utf8), size: size)
            #expect(try loic.post(uploads, files: [file]).status == 200)
        }
        let two = try board.upload("2.txt", Array("de".utf8))
        #expect(try loic.post(uploads, files: [two]).status == 422)
        let one = try board.upload("1.txt", Array("d".utf8))
        #expect(try loic.post(uploads, files: [one]).status == 200)
    }

    @Test func `the files of a person have their room, attached or waiting`() throws {
        let board = try PinboardTown { $0.personLimit = 20 }
        let card = try board.card()
        let small = try board.upload("1.txt", Array("quinze octets..".utf8))
        #expect(try board.comment("Un", on: card, by: .loic, files: [small]).status == 303)
        let next = try board.upload("2.txt", Array("six oc".utf8))
        let refused = try board.comment("Deux", on: card, by: .loic, files: [next])
        #expect(refused.status == 422)
        #expect(refused.words.contains("2.txt , vos fichiers occupent déjà toute la place"))
        let last = try board.upload("3.txt", Array("cinq!".utf8))
        #expect(try board.comment("Trois", on: card, by: .loic, files: [last]).status == 303)
        let others = try board.upload("4.txt", Array("six oc".utf8))
        #expect(try board.comment("Un", on: card, by: .sofia, files: [others]).status == 303)
    }

    @Test func `the files of a space have their room, whoever sent them`() throws {
        let board = try PinboardTown { $0.spaceLimit = 20 }
        let card = try board.card()
        let small = try board.upload("1.txt", Array("quinze octets..".utf8))
        #expect(try board.comment("Un", on: card, by: .loic, files: [small]).status == 303)
        let next = try board.upload("2.txt", Array("six oc".utf8))
        let refused = try board.comment("Deux", on: card, by: .sofia, files: [next])
        #expect(refused.status == 422)
        #expect(refused.words.contains("2.txt , les fichiers de cet espace occupent déjà"))
    }

    @Test func `what is left is said once it is less than a fifth`() throws {
        let board = try PinboardTown { ($0.personLimit, $0.spaceLimit) = (100, 1000) }
        let card = try board.card()
        func send(_ count: Int, by resident: Resident = .loic) throws -> String {
            let file = try board.upload("a.txt", [UInt8](repeating: 97, count: count))
            let answer = try board.comment("\(count)", on: card, by: resident, files: [file])
            return SpacePaths.commentEditor(try board.id(answer), in: board.space)
        }
        func form(_ address: String, _ resident: Resident = .loic) throws -> String {
            try board.visit(resident).get(address).words
        }
        let editor = try send(79)
        #expect(!(try form(editor).contains("Il vous reste")))
        _ = try send(3)
        #expect(try form(editor).contains("Il vous reste 18 octets sur 100 octets."))
        let other = try send(5, by: .sofia)
        #expect(!(try form(other, .sofia).contains("reste")))
        try board.write { try $0.run("UPDATE attachment SET size = 900 WHERE size = 79") }
        #expect(try form(other, .sofia).contains("Il reste 92 octets à cet espace"))
    }

    @Test func `a file that found no room while it came is named with its reason`() throws {
        var late = try board.upload("Tard.pdf", [], isDiscarded: true)
        late.discarded = .full("personFull")
        let answer = try board.comment("Voici", on: card, by: .loic, files: [late])
        #expect(answer.status == 422)
        #expect(answer.words.contains("Tard.pdf , vos fichiers occupent déjà"))
        late.discarded = .tooMany
        let busy = try board.comment("Voici", on: card, by: .loic, files: [late])
        #expect(busy.status == 429)
        #expect(busy.words.contains("Trop d’envois à la fois") && busy.text.contains("Voici"))
        #expect(try board.comments() == 0)
    }

    @Test func `a full disk is said to be, with what was typed, and nothing is kept`() throws {
        var late = try board.upload("Tard.pdf", [], isDiscarded: true)
        late.discarded = .noRoom
        let answer = try board.comment("Voici le tract", on: card, by: .loic, files: [late])
        #expect(answer.status == 507 && answer.words.contains("Le disque du serveur est plein"))
        #expect(answer.text.contains("Voici le tract"))
        #expect(try board.comments() == 0 && rows() == 0)
    }

    @Test func `a picture is kept without what its camera noted`() throws {
        let secret = "Lat 43.6047 Long 1.4442"
        var picture = try SimplePicture.landscape(width: 64, height: 48, seed: 2)
        picture += Array(secret.utf8)
        try board.visit(.loic).post(uploads, files: [board.upload("Photo.png", picture)])
        let digest = try #require(try digest())
        let path = board.site.files.path(of: try #require(FileDigest(hex: digest)))
        let kept = try Data(contentsOf: URL(filePath: path))
        #expect(kept.range(of: Data(secret.utf8)) == nil)
        let size = try board.count("SELECT a.size FROM attachment AS a")
        #expect(size == kept.count)
    }

    @Test func `a damaged picture is refused`() throws {
        let picture = try SimplePicture.landscape(width: 64, height: 48, seed: 2)
        let cut = try board.upload("Photo.png", Array(picture.prefix(60)))
        #expect(try board.visit(.loic).post(uploads, files: [cut]).status == 422)
        #expect(try rows() == 0)
    }

    @Test func `a file waits seven days for its form, not longer`() throws {
        try board.visit(.loic).post(uploads, files: [board.pdf()])
        try forgetAfter(7 * 86_400)
        #expect(try rows() == 1)
        try forgetAfter(1)
        #expect(try rows() == 0)
    }

    @Test func `a file that hangs from an item waits for nothing`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        try forgetAfter(400 * 86_400)
        #expect(try rows() == 1)
    }

    @Test func `a file goes with the last row that names it`() throws {
        try board.comment("Un", on: card, by: .loic, files: [board.pdf()])
        try board.comment("Deux", on: card, by: .sofia, files: [board.pdf()])
        let digest = try #require(try digest())
        #expect(try rows() == 2)
        try remove(1)
        #expect(try !sweep(digest))
        #expect(try isStored(digest))
        try remove(1)
        #expect(try sweep(digest))
        #expect(try !isStored(digest))
    }

    @Test func `a file stored within the hour stays, since its row may be on its way`() throws {
        try board.comment("Un", on: card, by: .loic, files: [board.pdf()])
        let digest = try #require(try digest())
        try remove(1)
        let isRemoved = try board.write {
            try StaleFileStore(db: $0).sweep(digest, of: board.site.files, board.site.declarations)
        }
        #expect(!isRemoved)
        #expect(try isStored(digest))
    }

    @Test func `erased for good, a card leaves word to remove the files under it`() throws {
        try board.comment("Un", on: card, by: .loic, files: [board.pdf()])
        try board.visit(.amina).delete(board.address(card))
        try board.visit(.malik).delete(SpacePaths.trashed(card, in: board.space))
        #expect(try rows() == 0)
        let jobs = try board.count(
            "SELECT COUNT(*) AS n FROM job AS j WHERE j.kind = 'community.file'")
        #expect(jobs == 1)
        try board.town.wait(2 * 3600)
        #expect(try board.count("SELECT COUNT(*) AS n FROM job AS j") == 0)
    }

    private func remove(_ count: Int) throws {
        try board.write {
            try $0.run(
                """
                DELETE FROM attachment WHERE id IN
                    (SELECT MIN(a.id) FROM attachment AS a GROUP BY a.digest LIMIT \(count))
                """)
        }
    }

    private func forgetAfter(_ seconds: Double) throws {
        try board.town.wait(seconds)
        try board.write { try JobQueue($0).enqueue("community.waiting-files", at: board.town.now) }
        try board.town.runJobs()
    }
}
