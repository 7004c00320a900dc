import Community
import Content

/// Takes a report and tells those who may decide on it.
struct ReportFiling {
    private let item: Item
    private let visit: Visit

    init(_ item: Item, _ visit: Visit) { (self.item, self.visit) = (item, visit) }

    func file(_ reason: Report.Reason, _ words: String) throws {
        let (space, person) = (try visit.space, try visit.person)
        let filed = try ReportStore(db: visit.db).add(
            reason, words, on: item, by: person, at: visit.now)
        guard let filed else { return }
        let people = try CaseStore(db: visit.db).deciderIDs(
            in: space, without: [item.author, person].compactMap { $0 })
        try NoticeStore(db: visit.db).add(
            .reported, for: people, titled: item.title,
            address: SpacePaths.moderationCase(filed, in: space), actor: nil, in: space.id,
            at: visit.now)
    }
}
