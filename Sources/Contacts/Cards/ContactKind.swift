import Storage

/// What a card is of.
enum ContactKind: String, SQLValue, Codable, CaseIterable, Sendable {
    case person, organisation
}
