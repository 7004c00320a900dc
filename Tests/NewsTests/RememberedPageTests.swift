import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Community
@testable import News

@Suite("Pages that are remembered") struct RememberedPageTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private var weight: Int { room.town.site.pageCache.weight }

    private func story() throws -> String {
        try room.address(room.publish("Long", ["body": String(repeating: "mot ", count: 7000)]))
    }

    @Test func `an invented parameter has no page printed and remembered again`() throws {
        let story = try story()
        let amina = try room.town.visit(as: .amina)
        for page in [story, HomePath.home(in: room.space)] {
            // The first time it is new, and the rail says so.
            _ = try amina.get(page)
            let plain = try amina.get(page)
            #expect(plain.status == 200)
            let before = weight
            for number in 1...30 {
                #expect(try amina.get(page + "?x=\(number)").words == plain.words)
            }
            #expect(weight == before)
        }
        #expect(weight > 28_000)
    }

    @Test func `what one person was shown takes a share of memory and no more`() throws {
        let story = try story()
        let (amina, malik) = try (room.town.visit(as: .amina), room.town.visit(as: .malik))
        #expect(try malik.get(story).status == 200)
        let others = weight
        for number in 1...200 {
            #expect(try amina.get(story + "?comments=\(number)").status < 400)
            // With what was read of whom.
            #expect(weight <= others + 2 << 20 + 8 << 10)
        }
        #expect(weight > others)
    }

    @Test func `a page of many megabytes is shown and not remembered`() throws {
        let cache = PageCache()
        let key = PageCache.Key(name: "page", question: "/", at: room.town.now)
        let printed = PrintedPage([UInt8](repeating: 0x61, count: 3 << 20))
        try room.town.site.database.read { db in
            #expect(cache.page(key, db) { printed }.size == 3 << 20)
        }
        #expect(cache.weight == 0)
    }
}
