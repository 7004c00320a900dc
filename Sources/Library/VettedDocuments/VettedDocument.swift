import Community
import Content
import Foundation
import Storage

/// A document as its readers have it: with the version that was vetted last.
struct VettedDocument: FromRow, Sendable {
    let item: Item
    let owner: Person.ID?
    let version: DocumentVersion.ID
    let number: Int
    let digest: String
    /// Who sent the version.
    let sender: Person.ID?
    let reviewAt: Date?
    let archivedAt: Date?

    var id: Item.ID { item.id }

    init(row: Row) throws {
        item = try Item(row: row)
        owner = try row["owner_id"]
        version = try row["version_id"]
        number = try row["number"]
        digest = try row["digest"]
        sender = try row["sender_id"]
        reviewAt = try row["review_at"]
        archivedAt = try row["archived_at"]
    }
}
