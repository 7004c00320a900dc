import Community
import Content
import Storage
import TestKit

@testable import Agenda

/// What is known of guests, and what was written to them.
struct GuestReading {
    let town: Town

    func find(_ event: Item.ID, _ email: String) throws -> EventGuest? {
        try town.site.database.read { try GuestStore(db: $0).find(event, email: email) }
    }

    func answer(of guest: EventGuest, to date: Gathering) throws -> EventAnswer? {
        try town.site.database.read {
            try AnswerStore(db: $0).find(of: guest.answerer, to: date)
        }
    }

    /// The calendars of all mails to an address, the oldest first.
    func calendars(to email: String) throws -> [String] {
        try town.site.database.read {
            try $0.values(
                """
                SELECT t.calendar FROM outbox AS o JOIN outbox_text AS t ON t.id = o.text_id
                WHERE o.recipient = \(email) AND t.calendar IS NOT NULL ORDER BY o.id
                """)
        }
    }
}
