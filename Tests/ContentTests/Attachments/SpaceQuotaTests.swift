import Community
import Dispatch
import Foundation
import HTTP
import Storage
import Synchronization
import TestKit
import Testing

@testable import Content

@Suite("The room that a space was granted for files") struct SpaceQuotaTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func grant(_ bytes: Int) throws {
        try board.write {
            try SpaceStore(db: $0).setLimits(files: bytes, members: nil, of: board.space.id)
        }
    }

    @Test func `a file beyond it is refused and the text kept, until there is more`() throws {
        try grant(20)
        let small = try board.upload("1.txt", Array("quinze octets..".utf8))
        #expect(try board.comment("Un", on: card, by: .loic, files: [small]).status == 303)
        let next = try board.upload("2.txt", Array("six oc".utf8))
        let refused = try board.comment(
            "Ce que j’ai écrit", on: card, by: .sofia, files: [next])
        #expect(refused.status == 422 && refused.text.contains("Ce que j’ai écrit"))
        #expect(refused.words.contains("2.txt , les fichiers de cet espace occupent déjà"))
        try grant(30)
        let again = try board.upload("2.txt", Array("six oc".utf8))
        #expect(try board.comment("Deux", on: card, by: .sofia, files: [again]).status == 303)
    }

    @Test func `files sent at once do not pass it together`() throws {
        try grant(100)
        let people = try [Resident.loic, .sofia, .amina, .denis].map(board.town.person)
        let path = SpacePaths.attachments(in: board.space)
        let files = try people.indices.map { number in
            try board.upload("\(number).txt", [UInt8](repeating: 97, count: 60) + [UInt8(number)])
        }
        let site = board.site
        let taken = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: people.count) { index in
            do {
                var requests = try InternalRequest(site)
                let answer = try requests.run(
                    .post, path, as: people[index], files: [files[index]])
                if answer.status == .ok { taken.withLock { $0 += 1 } }
            } catch {}
        }
        let bytes: Int = try board.count("SELECT SUM(a.size) AS n FROM attachment AS a")
        #expect(bytes <= 100 && taken.withLock { $0 } == 1)
    }
}
