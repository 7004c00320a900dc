import Community
import Content
import Foundation
import Storage

/// Somebody who was asked to read an item.
struct Reader: FromRow, Sendable {
    let place: MemberPlace
    let person: Person.ID
    let name: String
    let hasPhoto: Bool
    let readAt: Date?

    init(row: Row) throws {
        place = try MemberPlace(row: row)
        person = place.person
        name = try row["name"]
        hasPhoto = try row["has_photo"]
        readAt = try row["read_at"]
    }
}

/// How many were asked, and how many of them confirmed.
struct ReadingTally: Equatable, Sendable {
    let asked: Headcount
    let confirmed: Int

    /// Too many to look at each.
    var isLarge: Bool { asked.number > HeadcountStore.mostCounted || !asked.isExact }
    var waiting: Headcount {
        Headcount(max(0, asked.number - confirmed), isExact: asked.isExact)
    }
    var percent: Int {
        asked.number == 0 ? 100 : min(100, confirmed * 100 / asked.number)
    }

    func text(_ words: Localization) -> String {
        words.count("news.reading.tally", confirmed, ["all": asked.figure(words)])
    }
}

struct NewsTitle: FromRow, Sendable {
    let id: Item.ID
    let title: String

    init(row: Row) throws {
        id = try row["id"]
        title = try row["title"]
    }
}
