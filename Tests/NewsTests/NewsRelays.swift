import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

/// The centre stands under the network. Sofia moderates the network, Malik the centre; Malik is a
/// plain member of the network, the others of one space alone.
struct NewsRelays {
    let room: NewsTown
    private var town: Town { room.town }

    init() throws {
        room = try NewsTown()
        try town.partSides()
        try town.tieTogether()
    }

    func page(of id: Item.ID) -> String { "\(Town.centre)/items/\(id)/publishing" }

    func above() throws -> String { try town.space(.network).id.description }

    @discardableResult
    func send(_ id: Item.ID, by resident: Resident = .malik) throws -> Answer {
        try town.visit(as: resident).post(page(of: id), ["space": above()])
    }

    func shown(_ id: Item.ID) throws -> String {
        let found: Int64? = try town.site.database.read {
            try $0.value("SELECT r.item_id FROM relay AS r WHERE r.source_id = \(id)")
        }
        return "\(Town.network)/network/\(try #require(found))"
    }

    func accept(_ id: Item.ID) throws {
        let answer = try town.visit(as: .sofia).post(shown(id) + "/acceptance")
        #expect(answer.status == 303)
    }
}
