import Community
import Foundation
import Storage

/// What somebody takes along of their data.
struct DataPackage: FromRow {
    /// How long it is kept.
    static let days = 4

    let askedAt: Date
    /// Its name in the folder of packages; nil until it is made.
    let file: String?
    /// In bytes.
    let size: Int?
    let endsAt: Date
    /// The disk had no room for it.
    let lackedRoom: Bool

    init(row: Row) throws {
        askedAt = try row["asked_at"]
        file = try row["file"]
        size = try row["size"]
        endsAt = try row["ends_at"]
        lackedRoom = try row["lacked_room"]
    }

    var isUnderWay: Bool { file == nil && !lackedRoom }
}
