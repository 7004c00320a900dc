import Community
import Content
import Foundation
import Storage

/// A message in a topic; its item hangs from the topic's.
struct Post: Sendable {
    static let kind = "post"

    /// What a message answers.
    struct Answered: Sendable {
        let id: Item.ID
        let author: String?
        let isGone: Bool
    }

    let item: Item
    let topic: Item.ID
    /// 1 is the message that opened the topic; one that is taken away leaves its number. Until it
    /// is given (`isNumbered`) it is the place of a message that waits, which nobody is shown.
    let number: Int
    let body: String
    let html: String
    let version: Int
    let editedAt: Date?
    let authorName: String?
    let authorHasPhoto: Bool
    let trashedBy: Person.ID?
    let answers: Answered?

    var id: Item.ID { item.id }
    var isGone: Bool { item.trashedAt != nil }
    var opens: Bool { number == 1 }
    /// Whether it has the number by which people know it. One that waits is given its own when it
    /// is out, the next after what was written meanwhile, so that whoever has read on finds it at
    /// the end; from then on it stays, also while a moderator reads an edit.
    var isNumbered: Bool { opens || item.publishedAt != nil }
}

extension Post: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        topic = try row["topic_id"]
        number = try row["number"]
        body = try row["body"]
        html = try row["body_html"]
        version = try row["version"]
        editedAt = try row["edited_at"]
        authorName = try row["author_name"]
        authorHasPhoto = try row["author_has_photo"]
        trashedBy = try row["trashed_by"]
        let answered: Item.ID? = try row["answers_id"]
        let (name, gone): (String?, Bool) = (
            try row["answered_name"], try row["answered_gone"]
        )
        answers = answered.map { Answered(id: $0, author: name, isGone: gone) }
    }
}
