import Storage

/// Who sees a part of a card, of those who see the card.
enum ContactSight: String, SQLValue, CaseIterable, Codable, Sendable {
    /// All who belong to the space, partners as well.
    case space
    case members, moderators
}
