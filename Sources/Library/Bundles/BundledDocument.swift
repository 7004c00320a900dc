import Community
import Content
import Foundation
import Storage

/// A document in an archive: its last vetted version.
struct BundledDocument: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let publisher: String
    let sourceAddress: String
    let datedOn: String
    let version: DocumentVersion.ID
    let number: Int
    let digest: String
    let name: String
    let size: Int
    let hasFile: Bool
    let vettedAt: Date
    let vetterName: String?

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        publisher = try row["publisher"]
        sourceAddress = try row["source_address"]
        datedOn = try row["dated_on"]
        version = try row["version_id"]
        number = try row["number"]
        digest = try row["digest"]
        name = try row["name"]
        size = try row["size"]
        hasFile = try row["has_file"]
        vettedAt = try row["vetted_at"]
        vetterName = try row["vetter_name"]
    }
}

/// How much a bundle is.
struct BundleTotals: FromRow, Sendable {
    let files: Int
    let bytes: Int

    init(row: Row) throws {
        files = try row["files"]
        bytes = try row["bytes"]
    }
}
