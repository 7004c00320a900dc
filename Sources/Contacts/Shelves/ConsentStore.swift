import Community
import Content
import Storage

/// On what ground cards are kept.
struct ConsentStore {
    let db: Database

    /// - Parameter day: `2026-11-27`.
    func set(_ consent: ContactConsent, on day: String, of contact: Item.ID) throws {
        try db.run(
            """
            UPDATE contact SET consent = \(consent), consent_on = \(day), edition = edition + 1
            WHERE item_id = \(contact)
            """)
    }
}
