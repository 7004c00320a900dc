import Community
import Content
import Storage

/// What the contacts hold of the people of the platform: the cards that they wrote, and those that
/// they look after, confirmed, merged or corrected. Cards stay without their names. What moderators
/// have written of somebody is told to nobody by this.
enum ContactsDataStore {
    static let all: [any Declaration] = [cards, hands, kept, ContactsTextStore.rendered]

    private static let cards = PersonalData(
        "contacts.cards", word: "personal.contacts.cards", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [],
        fields: [
            .text("title"), .text("function"), .text("organisation"), .text("note"),
            .moment("created"),
        ],
        rows: { person in
            """
            SELECT c.item_id AS key, \(Visibility.title("i", for: person)) AS title, c.function,
                c.organisation, CASE WHEN c.note_sight = 'space' THEN c.note ELSE '' END AS note,
                i.created_at AS created
            FROM item AS i JOIN contact AS c ON c.item_id = i.id WHERE i.author_id = \(person)
            """
        },
        erase: { _, _ in 0 })

    /// Whose name stands at a card beside that of its author.
    private static let hands = PersonalData(
        "contacts.hands", word: "personal.contacts.hands", retention: "personal.kept.content",
        fate: "personal.fate.nameless",
        columns: [
            .moved("contact", "owner_id", by: "item_id"),
            .moved("contact", "confirmed_by", by: "item_id"),
            .moved("contact_apart", "said_by", by: "first_id"),
            .moved("contact_request", "sent_by"),
            .moved("contact_correction", "decided_by"),
        ],
        fields: [
            .text("title"), .flag("keeps"), .flag("confirmed"), .flag("parted"), .flag("asked"),
            .flag("decided"),
        ],
        rows: { lines(of: $0) }, erase: forget)

    private static func lines(of person: Person.ID) -> SQL {
        let parts: [SQL] = [
            "SELECT c.item_id AS card, 1 AS role FROM contact AS c WHERE c.owner_id = \(person)",
            "SELECT c.item_id, 2 FROM contact AS c WHERE c.confirmed_by = \(person)",
            "SELECT a.first_id, 4 FROM contact_apart AS a WHERE a.said_by = \(person)",
            "SELECT r.contact_id, 5 FROM contact_request AS r WHERE r.sent_by = \(person)",
            "SELECT k.contact_id, 6 FROM contact_correction AS k WHERE k.decided_by = \(person)",
        ]
        return """
            SELECT h.card AS key, \(Visibility.title("i", for: person)) AS title,
                MAX(CASE WHEN h.role = 1 THEN 1 ELSE 0 END) AS keeps,
                MAX(CASE WHEN h.role = 2 THEN 1 ELSE 0 END) AS confirmed,
                MAX(CASE WHEN h.role = 4 THEN 1 ELSE 0 END) AS parted,
                MAX(CASE WHEN h.role = 5 THEN 1 ELSE 0 END) AS asked,
                MAX(CASE WHEN h.role = 6 THEN 1 ELSE 0 END) AS decided
            FROM (\(parts.joined(separator: " UNION ALL "))) AS h
            JOIN item AS i ON i.id = h.card GROUP BY h.card, i.id
            """
    }

    private static let marks: [(table: SQL, key: SQL, column: SQL)] = [
        ("contact", "item_id", "owner_id"), ("contact", "item_id", "confirmed_by"),
        ("contact_apart", "first_id", "said_by"), ("contact_request", "id", "sent_by"),
        ("contact_correction", "id", "decided_by"),
    ]

    @Sendable private static func forget(_ one: ErasedPerson, _ db: Database) throws -> Int {
        var count = 0
        for mark in marks {
            count += try db.affected(
                by: """
                    UPDATE \(mark.table) SET \(mark.column) = NULL
                    WHERE \(mark.column) = \(one.id) AND \(mark.key) IN (
                        SELECT x.\(mark.key) FROM \(mark.table) AS x
                        WHERE x.\(mark.column) = \(one.id) LIMIT \(one.limit))
                    """)
        }
        return count
    }

    /// Cards that are there at the end of a period, and how many of them were confirmed in it.
    private static let kept = ReportFigure(
        "contacts.confirmed", word: "figures.contacts.confirmed", under: "rail.contacts"
    ) { space, period in
        """
        SELECT COUNT(*) FROM contact AS c JOIN item AS i ON i.id = c.item_id
        WHERE c.space_id = \(space.id) AND i.trashed_at IS NULL AND i.published = 1
            AND c.confirmed_at >= \(period.start) AND c.confirmed_at < \(period.end)
        """
    }
}
