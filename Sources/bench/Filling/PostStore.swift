import Community
import Content
import Foundation
import Storage

/// Writes items as the features would, many at once.
struct PostStore {
    let db: Database

    /// As each night does.
    static func tidy(_ database: DatabasePool) throws {
        var isFirst = true
        while try !database.write({ try FullText($0).merge(pages: 1_000, isFirst: isFirst) }) {
            isFirst = false
        }
    }

    func addCategories(_ crowd: Crowd) throws -> [Int64] {
        try Texts.categories.map { name in
            let id: Int64? = try db.value(
                """
                INSERT INTO news_category (space_id, name)
                VALUES (\(crowd.space.id), \(name)) RETURNING id
                """
            )
            return id ?? 0
        }
    }

    /// Adds an item with all that hangs from it; its comments follow each other by `pause`.
    func add(_ post: Post, _ crowd: Crowd, every pause: TimeInterval) throws -> Item.ID {
        let title = Texts.title(post.number)
        let author = crowd.people[min(1, crowd.people.count - 1)]
        let id = try item("news", title, parent: nil, author, .space, crowd, post.at)
        try addNews(id, post, crowd)
        try note(.published, "news", id, title, "/news/\(id)", author, .space, crowd, post.at)
        for place in 0..<post.files { try addFile(id, place, author, post.at) }
        for number in 0..<post.reactions {
            try react(to: id, crowd.people[(post.number + number * 13) % crowd.people.count], post)
        }
        for number in 0..<post.comments {
            let at = post.at.addingTimeInterval(Double(number + 1) * pause)
            let author = crowd.people[(post.number * 31 + number * 7 + 2) % crowd.people.count]
            try comment(on: id, title, author, crowd, at)
        }
        return id
    }

    private func comment(
        on parent: Item.ID, _ title: String, _ author: Person.ID, _ crowd: Crowd, _ at: Date
    ) throws {
        let id = try item("comment", title, parent: parent, author, .everyone, crowd, at)
        let text = try crowd.texts.message(id.rawValue)
        try db.run(
            """
            INSERT INTO comment (id, body, body_html) VALUES (\(id), \(text.source), \(text.html))
            """
        )
        let address = "/news/\(parent)#comment-\(id)"
        try note(.replied, "comment", id, title, address, author, .everyone, crowd, at)
    }

    private func item(
        _ kind: String, _ title: String, parent: Item.ID?, _ author: Person.ID,
        _ audience: Audience, _ crowd: Crowd, _ at: Date
    ) throws -> Item.ID {
        try ItemStore(db: db).create(
            ItemDraft(
                space: crowd.space.id, kind: kind, parent: parent, author: author, title: title,
                audience: audience, isPublished: true, commentsOpen: parent == nil), at: at)
    }

    private func addNews(_ id: Item.ID, _ post: Post, _ crowd: Crowd) throws {
        let text = crowd.texts.articles[post.number % crowd.texts.articles.count]
        let month = String(LocalDate(post.at, .gmt).isoDay.prefix(7))
        try db.run(
            """
            INSERT INTO news (id, space_id, category_id, stage, summary, body, body_html, brief,
                pinned, asks_reading, listed_at, month)
            VALUES (\(id), \(crowd.space.id), \(post.category), \("published"), \(text.brief),
                \(text.source), \(text.html), \(text.brief), \(post.isPinned),
                \(post.asksReading), \(post.at), \(month))
            """
        )
    }

    private func note(
        _ verb: JournalVerb, _ kind: String, _ item: Item.ID, _ title: String,
        _ address: String, _ actor: Person.ID, _ audience: Audience, _ crowd: Crowd, _ at: Date
    ) throws {
        try Journal(db: db).append(
            JournalEntry(
                verb, space: crowd.space.id, actor: actor, feature: "news", kind: kind, item: item,
                title: title, address: "/\(crowd.space.slug)\(address)", audience: audience),
            at: at)
    }

    /// A row without its file: lists name files, and do not open them.
    private func addFile(
        _ item: Item.ID, _ place: Int, _ author: Person.ID, _ at: Date
    ) throws {
        let digits = String(item.rawValue, radix: 16)
        let digest = String(repeating: "0", count: 64 - digits.count) + digits
        try db.run(
            """
            INSERT INTO attachment (item_id, person_id, digest, name, media_type, family, size,
                position, created_at)
            VALUES (\(item), \(author), \(digest), \("Compte rendu.pdf"), \("application/pdf"),
                \("document"), \(84_000), \(place), \(at))
            """
        )
    }

    private func react(to item: Item.ID, _ person: Person.ID, _ post: Post) throws {
        try db.run(
            """
            INSERT INTO reaction (item_id, person_id, sign, at)
            VALUES (\(item), \(person), \(Reaction.thanks), \(post.at))
            ON CONFLICT (item_id, person_id, sign) DO NOTHING
            """
        )
    }
}
