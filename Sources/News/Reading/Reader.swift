import Community
import Content
import Foundation
import Storage

/// Somebody who was asked to read an item.
struct Reader: FromRow, Sendable {
    let person: Person.ID
    let name: String
    let hasPhoto: Bool
    let readAt: Date?

    init(row: Row) throws {
        person = try row["id"]
        name = try row["name"]
        hasPhoto = try row["has_photo"]
        readAt = try row["read_at"]
    }
}

struct ReadingTally: FromRow, Equatable, Sendable {
    let asked: Int
    let confirmed: Int

    init(asked: Int, confirmed: Int) {
        self.asked = asked
        self.confirmed = confirmed
    }

    init(row: Row) throws {
        asked = try row["asked"]
        confirmed = try row["confirmed"]
    }

    var percent: Int { asked == 0 ? 100 : confirmed * 100 / asked }
}

struct NewsTitle: FromRow, Sendable {
    let id: Item.ID
    let title: String

    init(row: Row) throws {
        id = try row["id"]
        title = try row["title"]
    }
}
