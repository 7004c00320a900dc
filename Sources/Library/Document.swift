import Community
import Content
import Foundation
import Storage

/// A document of the library: what is said of it. Its files are its versions.
struct Document: Sendable {
    static let kind = "document"

    let item: Item
    let description: String
    let descriptionHTML: String
    let publisher: String
    let sourceAddress: String
    /// The day that the document bears, `2026-11-27`; empty where none is known.
    let datedOn: String
    let language: String
    let keywords: String
    let owner: Person.ID?
    let ownerName: String?
    let vettedVersion: DocumentVersion.ID?
    let vettedAt: Date?
    let reviewAt: Date?
    let archivedAt: Date?
    /// Counts the changes of what is said of it.
    let edition: Int
    let lastNumber: Int

    var id: Item.ID { item.id }
    var isVetted: Bool { vettedVersion != nil }
    var isArchived: Bool { archivedAt != nil }
}

extension Document: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        description = try row["description"]
        descriptionHTML = try row["description_html"]
        publisher = try row["publisher"]
        sourceAddress = try row["source_address"]
        datedOn = try row["dated_on"]
        language = try row["language"]
        keywords = try row["keywords"]
        owner = try row["owner_id"]
        vettedVersion = try row["vetted_version_id"]
        vettedAt = try row["vetted_at"]
        reviewAt = try row["review_at"]
        archivedAt = try row["archived_at"]
        edition = try row["edition"]
        ownerName = try row["owner_name"]
        lastNumber = try row["last_number"]
    }
}
