import Community
import Content
import Foundation
import Storage

/// Writes topics with their messages as the forum would, many at once.
struct TalkStore {
    let db: Database

    func addThemes(_ crowd: Crowd) throws -> [Shelf] {
        let people = [
            Array(crowd.people.prefix(1) + crowd.people.dropFirst(3).prefix(300)),
            Array(crowd.people.dropFirst(400).prefix(100)),
        ]
        let groups = try people.enumerated().map { number, people in
            try addGroup("Groupe \(number + 1)", people, crowd)
        }
        return try Shelf.names.enumerated().map { place, name in
            let number = place < 4 ? nil : place < 9 ? 0 : 1
            let group = number.map { groups[$0] }
            let id: Int64 = try db.one(
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
                    """
                    INSERT INTO forum_theme_group (theme_id, group_id) VALUES (\(id), \(group))
                    """
                )
            }
            return Shelf(
                id: id, group: group, writers: number.map { people[$0] } ?? crowd.people,
                isHidden: place >= 9)
        }
    }

    private func addGroup(
        _ name: String, _ people: [Person.ID], _ crowd: Crowd
    ) throws -> MemberGroup.ID {
        let id: MemberGroup.ID = try db.one(
            """
            INSERT INTO member_group (space_id, name) VALUES (\(crowd.space.id), \(name))
            RETURNING id
            """
        )
        for person in people {
            try db.run(
                "INSERT INTO member_group_person (group_id, person_id) VALUES (\(id), \(person))")
        }
        return id
    }

    /// Adds a topic whose messages follow each other by `pause`.
    func add(_ talk: Talk, _ crowd: Crowd, every pause: TimeInterval) throws -> Int64 {
        let title = Texts.title(talk.number)
        let author = self.author(talk, 1)
        let id = try item("topic", title, nil, author, talk.shelf, crowd, talk.at)
        let last = talk.at.addingTimeInterval(Double(talk.posts - 1) * pause)
        try db.run(
            """
            INSERT INTO topic (id, space_id, theme_id, last_number, posts, last_post_at,
                last_author_id)
            VALUES (\(id), \(crowd.space.id), \(talk.shelf.id), \(talk.posts), \(talk.posts),
                \(last), \(self.author(talk, talk.posts)))
            """
        )
        for number in 1...talk.posts {
            let at = talk.at.addingTimeInterval(Double(number - 1) * pause)
            try post(number, of: talk, id, title, crowd, at)
        }
        return id.rawValue
    }

    private func post(
        _ number: Int, of talk: Talk, _ topic: Item.ID, _ title: String, _ crowd: Crowd,
        _ at: Date
    ) throws {
        let author = self.author(talk, number)
        let id = try item("post", title, topic, author, talk.shelf, crowd, at)
        let text = try crowd.texts.message(
            id.rawValue, about: talk.shelf.isHidden || id.rawValue % 2_000 == 0 ? Shelf.word : nil)
        try db.run(
            """
            INSERT INTO post (id, topic_id, number, body, body_html, answers_id)
            VALUES (\(id), \(topic), \(number), \(text.source), \(text.html),
                \(number % 4 == 0 ? Item.ID(rawValue: id.rawValue - 1) : nil))
            """
        )
        if number % 5 == 1 {
            let fan = crowd.people[(talk.number + number * 3) % crowd.people.count]
            try db.run(
                """
                INSERT INTO reaction (item_id, person_id, sign, at)
                VALUES (\(id), \(fan), \(Reaction.thanks), \(at))
                """
            )
        }
        try Journal(db: db).append(
            JournalEntry(
                number == 1 ? .created : .replied, space: crowd.space.id, actor: author,
                feature: "forum", kind: number == 1 ? "topic" : "post",
                item: number == 1 ? topic : id, title: title,
                address: "/\(crowd.space.slug)/forum/posts/\(id)", audience: .space),
            at: at)
    }

    private func author(_ talk: Talk, _ number: Int) -> Person.ID {
        let writers = talk.shelf.writers
        return writers[(talk.number * 31 + number * 7 + 2) % writers.count]
    }

    private func item(
        _ kind: String, _ title: String, _ parent: Item.ID?, _ author: Person.ID,
        _ shelf: Shelf, _ crowd: Crowd, _ at: Date
    ) throws -> Item.ID {
        let audience: Audience = shelf.group == nil ? .space : .groups
        return try ItemStore(db: db).create(
            ItemDraft(
                space: crowd.space.id, kind: kind, parent: parent, author: author, title: title,
                audience: parent == nil ? audience : .everyone,
                groups: parent == nil ? [shelf.group].compactMap(\.self) : [],
                isPublished: true, commentsOpen: false),
            at: at)
    }
}
