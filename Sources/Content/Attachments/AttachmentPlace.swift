import Storage

/// What files hang from that is no item, such as a private message: the name of its
/// `AttachmentKeeper`, and its number there.
package struct AttachmentPlace: Equatable, Sendable {
    package let keeper: String
    package let id: Int64

    package init(_ keeper: String, _ id: Int64) { (self.keeper, self.id) = (keeper, id) }

    /// Nil for a file that hangs from an item, or waits.
    init?(row: Row) throws {
        let (keeper, id): (String?, Int64?) = (try row["keeper"], try row["keeper_id"])
        guard let keeper, let id else { return nil }
        self.init(keeper, id)
    }
}
