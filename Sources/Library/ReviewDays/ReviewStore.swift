import Community
import Content
import Foundation
import Storage

/// When documents are to be checked again.
struct ReviewStore {
    let db: Database

    /// The review day that the themes of a document ask for: the shortest of their delays, from
    /// its vetting on; nil if none asks.
    func usualDay(of id: Item.ID, vettedAt now: Date, in space: Space) throws -> Date? {
        let months: Int? = try db.value(
            """
            SELECT MIN(t.review_months) AS months FROM document_theme AS dt
            JOIN library_theme AS t ON t.id = dt.theme_id WHERE dt.document_id = \(id)
            """)
        return months.map { ReviewDates.day($0, after: now, in: space.timeZone) }
    }

    /// Sets the day, and all that is told of it begins anew. Nil: it is never due.
    func setDay(_ day: Date?, of id: Item.ID, at now: Date, in space: Space) throws {
        let first = day.map { ReviewStage.first(of: $0, at: now, in: space.timeZone) }
        try db.run(
            """
            UPDATE document SET review_at = \(day), review_said_at = NULL,
                review_stage = \(first?.stage.rawValue ?? 0), review_next = \(first?.next)
            WHERE item_id = \(id)
            """)
    }

    func setStage(_ stage: ReviewStage, next: Date?, of id: Item.ID) throws {
        try db.run(
            """
            UPDATE document SET review_stage = \(stage.rawValue), review_next = \(next)
            WHERE item_id = \(id)
            """)
    }

    /// The owner says that it still holds: the moderators have the word.
    /// - Returns: whether that is new.
    func setSaid(_ id: Item.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE document SET review_said_at = \(now), review_next = NULL,
                    review_stage = \(ReviewStage.moderators.rawValue)
                WHERE item_id = \(id) AND review_said_at IS NULL
                """) == 1
    }

    /// Those of which something is to be told by now.
    func waiting(at now: Date, limit: Int) throws -> [ReviewRow] {
        try db.all(
            """
            SELECT d.item_id, d.space_id, d.review_at, d.review_stage, d.review_said_at
            FROM document AS d JOIN item AS i ON i.id = d.item_id
            WHERE d.review_next IS NOT NULL AND d.review_next <= \(now)
                AND d.archived_at IS NULL AND d.vetted_version_id IS NOT NULL
                AND d.review_at IS NOT NULL AND \(Visibility.isOut("i")) AND \(Visibility.isOn("i"))
            ORDER BY d.review_next, d.item_id LIMIT \(limit)
            """)
    }

    func row(of id: Item.ID) throws -> ReviewRow? {
        try db.first(
            """
            SELECT d.item_id, d.space_id, d.review_at, d.review_stage, d.review_said_at
            FROM document AS d WHERE d.item_id = \(id)
            """)
    }

    /// The owner of a document, if they belong to its space with an open account.
    func owner(of id: Item.ID) throws -> Person.ID? {
        try db.value(
            """
            SELECT m.person_id FROM document AS d
            JOIN membership AS m ON m.space_id = d.space_id AND m.person_id = d.owner_id
                AND m.role <> 'partner'
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE d.item_id = \(id)
            """)
    }

    /// Whether any of its themes asks for four eyes.
    func needsFourEyes(_ id: Item.ID) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS asked FROM document AS d
            WHERE d.item_id = \(id) AND \(FourEyesStore.areAsked(for: "d.item_id"))
            """)
        return found != nil
    }
}

/// What is known of the review of a document.
struct ReviewRow: FromRow {
    let id: Item.ID
    let space: Space.ID
    let day: Date?
    let stage: ReviewStage
    let saidAt: Date?

    init(row: Row) throws {
        id = try row["item_id"]
        space = try row["space_id"]
        day = try row["review_at"]
        stage = ReviewStage(rawValue: try row["review_stage"]) ?? .none
        saidAt = try row["review_said_at"]
    }
}
