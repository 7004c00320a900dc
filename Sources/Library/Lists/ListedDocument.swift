import Community
import Content
import Foundation
import Storage

/// What a list says of a document and of its last vetted version.
struct ListedDocument: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let publisher: String
    let datedOn: String
    let vettedAt: Date
    let reviewAt: Date?
    let vetterName: String?
    let fileName: String
    let mediaType: String
    let family: String
    let size: Int

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        publisher = try row["publisher"]
        datedOn = try row["dated_on"]
        vettedAt = try row["vetted_at"]
        reviewAt = try row["review_at"]
        vetterName = try row["vetter_name"]
        fileName = try row["name"]
        mediaType = try row["media_type"]
        family = try row["family"]
        size = try row["size"]
    }
}
