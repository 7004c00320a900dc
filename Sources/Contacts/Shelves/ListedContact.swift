import Community
import Content
import Foundation
import Storage

/// A card in a list.
struct ListedContact: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let isPublished: Bool
    let kind: ContactKind
    let letter: String
    let organisation: String
    let unit: String
    let function: String
    let mandateUntil: String
    /// Whether somebody is asked to confirm it.
    let isDue: Bool

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        isPublished = try row["published"]
        kind = try row["contact_kind"]
        letter = try row["letter"]
        organisation = try row["organisation"]
        unit = try row["unit"]
        function = try row["function"]
        mandateUntil = try row["mandate_until"]
        let dueAt: Date? = try row["due_at"]
        isDue = dueAt != nil
    }

    func isFormer(on day: String) -> Bool { !mandateUntil.isEmpty && mandateUntil < day }
}
