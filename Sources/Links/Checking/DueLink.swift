import Content
import Foundation
import Storage
import Web

/// A link that is to be looked at.
struct DueLink: FromRow, Sendable {
    let id: Item.ID
    /// As it is kept.
    let address: String
    private let icon: String?
    private let soughtAt: Date?

    /// After which an icon that was not there is looked for again, in seconds.
    private static let patience: Double = 30 * 86_400

    init(row: Row) throws {
        id = try row["item_id"]
        address = try row["address"]
        icon = try row["icon"]
        soughtAt = try row["icon_at"]
    }

    /// Whether its icon is to be looked for.
    func wantsIcon(at now: Date) -> Bool {
        guard let soughtAt else { return true }
        return icon == nil && now.timeIntervalSince(soughtAt) >= Self.patience
    }
}
