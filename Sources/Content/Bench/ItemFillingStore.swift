package import Community
package import Foundation
package import Storage

/// Writes items and what hangs from them as the platform would, many at once, for `bench`.
package struct ItemFillingStore {
    private let db: Database
    private let crowd: BenchCrowd
    private let feature: String

    /// - Parameter feature: the one whose items they are.
    package init(db: Database, _ crowd: BenchCrowd, of feature: String) {
        self.db = db
        self.crowd = crowd
        self.feature = feature
    }

    /// - Parameter group: whom it is for; nil for all that see its parent, or the space.
    package func item(
        _ kind: String, _ title: String, parent: Item.ID? = nil, by author: Person.ID,
        for group: MemberGroup.ID? = nil, takesComments: Bool = false, at date: Date
    ) throws -> Item.ID {
        let audience: Audience = parent != nil ? .everyone : group == nil ? .space : .groups
        return try ItemStore(db: db).create(
            ItemDraft(
                space: crowd.space.id, kind: kind, parent: parent, author: author, title: title,
                audience: audience, groups: parent == nil ? [group].compactMap(\.self) : [],
                isPublished: true, commentsOpen: takesComments),
            at: date)
    }

    /// A line of the journal.
    /// - Parameter address: inside the space.
    package func note(
        _ verb: JournalVerb, _ kind: String, _ item: Item.ID, _ title: String, at address: String,
        by actor: Person.ID, for audience: Audience, on date: Date
    ) throws {
        try Journal(db: db).append(
            JournalEntry(
                verb, space: crowd.space.id, actor: actor, feature: feature, kind: kind,
                item: item, title: title, address: "/\(crowd.space.slug)\(address)",
                audience: audience),
            at: date)
    }

    package func comment(
        on parent: Item.ID, _ title: String, at address: String, by author: Person.ID,
        on date: Date
    ) throws {
        let id = try item(Comment.kind, title, parent: parent, by: author, at: date)
        let text = try crowd.texts.message(id.rawValue, nil)
        try db.run(
            """
            INSERT INTO comment (id, body, body_html) VALUES (\(id), \(text.source), \(text.html))
            """
        )
        try note(
            .replied, Comment.kind, id, title, at: "\(address)#comment-\(id)", by: author,
            for: .everyone, on: date)
    }

    package func thank(_ item: Item.ID, by person: Person.ID, on date: Date) throws {
        try ReactionStore(db: db).add(.thanks, to: item, by: person, at: date)
    }

    /// A row without its file: lists name files, and do not open them.
    package func attach(
        to item: Item.ID, place: Int, by author: Person.ID, on date: Date
    ) throws {
        let digits = String(item.rawValue, radix: 16)
        let digest = String(repeating: "0", count: 64 - digits.count) + digits
        try db.run(
            """
            INSERT INTO attachment (item_id, person_id, digest, name, media_type, family, size,
                position, created_at)
            VALUES (\(item), \(author), \(digest), \("Compte rendu.pdf"), \("application/pdf"),
                \("document"), \(84_000), \(place), \(date))
            """
        )
    }
}
