import Community
import Foundation
import Passkeys
import Storage

/// A key that a telephone, a computer or a small device of somebody holds.
struct Passkey: Equatable {
    struct ID: EntityID {
        let rawValue: Int64
    }

    let id: ID
    let person: Person.ID
    /// By which its device knows whose it is: the same for all keys of a person.
    let handle: [UInt8]
    /// By which its device finds it again.
    let credential: [UInt8]
    let key: PasskeyKey
    let counter: UInt32
    let name: String
    /// Whether it is, or can be, on several devices.
    let isCopied: Bool
    let createdAt: Date
    let usedAt: Date?
}

extension Passkey: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        handle = try row["handle"]
        credential = try row["credential"]
        // What no version knows any more opens nothing: its key is none.
        let algorithm: Int = try row["algorithm"]
        key = PasskeyKey(
            PasskeyKey.Algorithm(rawValue: algorithm) ?? .es256, try row["public_key"])
        counter = UInt32(truncatingIfNeeded: try row["counter"] as Int64)
        name = try row["name"]
        isCopied = try row["is_copied"]
        createdAt = try row["created_at"]
        usedAt = try row["used_at"]
    }
}
