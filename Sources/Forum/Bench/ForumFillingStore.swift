import Community
import Content
import Foundation
import Storage

/// Writes topics with their messages as the forum would, many at once.
struct ForumFillingStore {
    private let db: Database
    private let crowd: BenchCrowd
    private let items: ItemFillingStore

    init(db: Database, crowd: BenchCrowd) {
        self.db = db
        self.crowd = crowd
        items = ItemFillingStore(db: db, crowd, of: "forum")
    }

    /// The first four are for everybody, the next five for the first group, the others hidden.
    func addThemes() throws -> [FilledTheme] {
        let names =
            crowd.texts.shelves + ["Équipe", "Bureau", "Comptes", "Conseil d’administration"]
        return try names.enumerated().map { place, name in
            let group = place < 4 ? nil : crowd.groups.first { $0.isHidden == (place >= 9) }
            return FilledTheme(id: try addTheme(name, place, group), for: group, of: crowd)
        }
    }

    private func addTheme(
        _ name: String, _ place: Int, _ group: BenchCrowd.Group?
    ) throws -> Theme.ID {
        let id: Theme.ID = try db.one(
            """
            INSERT INTO forum_theme
                (space_id, name, summary, colour, position, audience, opening)
            VALUES (\(crowd.space.id), \(name), \(""), \("green"), \(place + 1),
                \(group == nil ? "space" : "groups"), \("participants"))
            RETURNING id
            """
        )
        if let group {
            try db.run(
                "INSERT INTO forum_theme_group (theme_id, group_id) VALUES (\(id), \(group.id))")
        }
        return id
    }

    /// Adds a topic whose messages follow each other by `pause`.
    func add(_ topic: FilledTopic, every pause: TimeInterval) throws -> Item.ID {
        let title = crowd.texts.title(topic.number)
        let id = try items.item(
            Topic.kind, title, by: author(1, of: topic), for: topic.theme.group?.id, at: topic.at)
        let last = topic.at.addingTimeInterval(Double(topic.posts - 1) * pause)
        try db.run(
            """
            INSERT INTO topic (id, space_id, theme_id, last_number, posts, last_post_at,
                last_author_id)
            VALUES (\(id), \(crowd.space.id), \(topic.theme.id), \(topic.posts), \(topic.posts),
                \(last), \(author(topic.posts, of: topic)))
            """
        )
        for number in 1...topic.posts {
            let at = topic.at.addingTimeInterval(Double(number - 1) * pause)
            try addPost(number, to: id, title, topic, at)
        }
        return id
    }

    private func addPost(
        _ number: Int, to topic: Item.ID, _ title: String, _ filled: FilledTopic, _ at: Date
    ) throws {
        let author = author(number, of: filled)
        let id = try items.item(Post.kind, title, parent: topic, by: author, at: at)
        let isHidden = filled.theme.isHidden || id.rawValue % 2_000 == 0
        let text = try crowd.texts.message(
            id.rawValue, isHidden ? BenchTexts.hiddenWord : nil)
        try db.run(
            """
            INSERT INTO post (id, topic_id, number, body, body_html, answers_id)
            VALUES (\(id), \(topic), \(number), \(text.source), \(text.html),
                \(number % 4 == 0 ? Item.ID(rawValue: id.rawValue - 1) : nil))
            """
        )
        if number % 5 == 1 {
            try items.thank(id, by: crowd.person(filled.number + number * 3), on: at)
        }
        let isFirst = number == 1
        try items.note(
            isFirst ? .created : .replied, isFirst ? Topic.kind : Post.kind, isFirst ? topic : id,
            title, at: "/forum/posts/\(id)", by: author, for: .space, on: at)
    }

    private func author(_ number: Int, of topic: FilledTopic) -> Person.ID {
        let writers = topic.theme.writers
        return writers[(topic.number * 31 + number * 7 + 2) % writers.count]
    }
}
