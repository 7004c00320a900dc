import Community
import HTTP

/// The members whom the same words find: their cards are their profiles, with what they show.
struct MatchingMembers {
    /// How many are shown beside the cards.
    static let most = 5

    let query: MemberQuery
    let pages: MemberPages

    /// All of them for the shelf of members; beside the cards, those whom words find.
    init?(_ query: ContactQuery, _ visit: Visit) throws {
        let space = try visit.space
        let isAsked = query.shelf == .members || query.seeksAll
        guard isAsked, visit.viewer.belongs(to: space) else { return nil }
        self.query = MemberQuery(visit.request.head.query.only(["q", "department"]))
        pages = try MemberStore(db: visit.db, viewer: visit.viewer, space: space).page(self.query)
    }

    func rows(_ most: Int, in space: Space, _ words: Localization) -> [MemberRow] {
        pages.members.prefix(most).map { MemberRow($0, in: space, words) }
    }

    /// The same for the script of the page.
    func found(in space: Space, _ words: Localization) -> [FoundContact] {
        pages.members.prefix(Self.most).map { member in
            FoundContact(
                name: member.name, context: MemberRow(member, in: space, words).line,
                address: SpacePaths.member(member.person, in: space), telephone: nil, number: nil)
        }
    }
}
