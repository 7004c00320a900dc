import Storage

/// A way to reach somebody.
enum ChannelKind: String, SQLValue, CaseIterable, Codable, Sendable {
    case telephone, mail, address, site
}
