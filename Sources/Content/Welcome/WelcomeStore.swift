package import Community
package import Foundation
package import Storage

/// The table of what spaces say to welcome people.
package struct WelcomeStore {
    let db: Database

    package init(db: Database) { self.db = db }

    static let home = RenderedText(
        "greeting.home", as: .page, in: "space_welcome", by: "space_id", of: "home")
    static let door = RenderedText(
        "greeting.door", as: .page, in: "space_welcome", by: "space_id", of: "door")

    package func find(in space: Space.ID) throws -> SpaceWelcome {
        try db.first(
            """
            SELECT w.home, w.home_html, w.door, w.door_html FROM space_welcome AS w
            WHERE w.space_id = \(space)
            """) ?? .none
    }

    package func save(_ welcome: SpaceWelcome, in space: Space.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO space_welcome (space_id, home, home_html, door, door_html, updated_at)
            VALUES (\(space), \(welcome.home), \(welcome.homeMarkup), \(welcome.door),
                \(welcome.doorMarkup), \(now))
            ON CONFLICT (space_id) DO UPDATE SET home = excluded.home,
                home_html = excluded.home_html, door = excluded.door,
                door_html = excluded.door_html, updated_at = excluded.updated_at
            """)
    }
}
