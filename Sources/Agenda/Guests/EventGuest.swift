import Community
import Content
import Foundation
import Storage

/// Somebody who is invited to an event by mail.
struct EventGuest: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let event: Item.ID
    /// Nil for whoever has no account here.
    let person: Person.ID?
    /// Empty if the address was given without.
    let name: String
    let email: String
    let invitedAt: Date
    let mail: MailID?
    /// Of the last mail that went out.
    let sentSequence: Int?
    let withdrawnAt: Date?
    /// The language of what is written to them; nil for that of the site.
    let locale: String?

    /// For their own eyes.
    var label: String { name.isEmpty ? email : name }
}
