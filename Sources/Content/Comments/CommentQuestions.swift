import Community
import Storage

/// What has to be known of a place before a comment is written there, asked at once.
struct CommentQuestions {
    /// Whether it has to wait.
    let premoderation: PremoderationQuestion
    /// What its writer wrote there in the same words a moment ago.
    let doubles: Asked<[Item.ID]>
    /// The page of the discussion that it will stand on.
    let page: Asked<Int>

    /// - Parameter item: what is commented on; it is held.
    init(_ text: TextEntry, on item: Item.ID, _ visit: Visit) throws {
        let store = CommentStore(db: visit.db)
        premoderation = try PremoderationQuestion(visit)
        doubles = try store.ask(
            doublesOf: text.source, on: item, by: visit.person, since: RepeatedText.start(visit))
        page = try store.ask(nextPageOf: item, for: visit.viewer, in: visit.space)
    }
}
