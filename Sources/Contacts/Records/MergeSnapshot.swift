import Content
import Foundation

/// What a merge has to know to be undone: what the card that stays was before and just after, and
/// what came to it from the other.
struct MergeSnapshot: Codable, Sendable {
    let before: KeptCard
    let after: KeptCard
    /// Whether whoever looked after the other looks after both.
    let takesOwner: Bool
    /// The people of the other, an organisation.
    let people: [Int64]
    /// Those that had gone into the other.
    let formers: [Int64]
    /// Those that were said not to be the same as the other.
    let others: [Int64]

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    static func read(_ text: String) throws -> MergeSnapshot {
        try JSONDecoder().decode(MergeSnapshot.self, from: Data(text.utf8))
    }
}
