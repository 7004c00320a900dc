import Community
import Content
import Markup

/// A card that is there already, for whoever is about to write it again.
struct KnownCard: Rendered {
    /// How many are shown.
    static let most = 5

    let card: LikeCard
    let space: Space
    let words: Localization

    /// What is there of a card that is being written.
    static func like(_ content: ContactContent, _ visit: Visit) throws -> [KnownCard] {
        let space = try visit.space
        return try DuplicateStore(db: visit.db, space: space)
            .known(like: content, for: visit.viewer, limit: most)
            .map { KnownCard(card: $0, space: space, words: visit.words) }
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.card.title },
        .text("address") { ContactsPaths.contact($0.card.id, in: $0.space) },
        .text("why") { DuplicateReason.shown($0.card.reasons, $0.words) },
    ]
}
