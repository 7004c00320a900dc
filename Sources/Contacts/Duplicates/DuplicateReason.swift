import Community
import Storage

/// Why two cards are likely to be of the same.
enum DuplicateReason: String, CaseIterable, Sendable {
    case mail, telephone, name

    /// Those that the columns of a row say.
    static func read(_ row: Row) throws -> [DuplicateReason] {
        try allCases.filter { try row["by_" + $0.rawValue] }
    }

    /// "même téléphone, même nom"
    static func shown(_ reasons: [DuplicateReason], _ words: Localization) -> String {
        reasons.map { words("contacts.duplicate.by.\($0.rawValue)") }.joined(separator: ", ")
    }
}
