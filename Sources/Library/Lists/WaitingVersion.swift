import Community
import Content
import Foundation
import Storage

/// A version that waits: for a decision, or for whoever sent it.
struct WaitingVersion: FromRow, Sendable {
    let id: DocumentVersion.ID
    let number: Int
    let state: DocumentVersion.State
    /// Nil for whoever does not see the document any more.
    let title: String?
    let fileName: String
    let size: Int
    let senderName: String?
    let at: Date

    init(row: Row) throws {
        id = try row["version_id"]
        number = try row["number"]
        state = try row["state"]
        title = try row["title"]
        fileName = try row["name"]
        size = try row["size"]
        senderName = try row["sender_name"]
        at = try row["at"]
    }
}
