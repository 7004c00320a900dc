import Community
import Content
import HTTP
import Storage

/// Cards that may be of the same, for a person to decide; and what was merged of late.
enum Duplicates {
    private static let size = 20
    private static let mostMerges = 50

    static func index(_ visit: Visit) throws -> Response {
        let (db, space) = (visit.db, try visit.space)
        let all = try DuplicateStore(db: db, space: space).all()
        let address = MergePaths.duplicates(in: space)
        let pages = NumberedPages(
            count: all.count, size: size,
            asked: NumberedPages.asked(visit.request.head.query), visit.words
        ) { $0 == 1 ? address : address + "?page=\($0)" }
        let pairs = Array(all.dropFirst(pages.offset).prefix(size))
        let merges = try MergeStore(db: db).newest(in: space, limit: mostMerges)
        return try visit.page(
            DuplicatesPage(
                space: space, words: visit.words, rows: try rows(pairs, visit), pages: pages,
                merges: merges.filter { $0.end > visit.now }.map {
                    MergeLine(merge: $0, space: space, words: visit.words, dates: visit.dates)
                }))
    }

    private static func rows(_ pairs: [DuplicatePair], _ visit: Visit) throws -> [DuplicateRow] {
        let (db, space, viewer) = (visit.db, try visit.space, visit.viewer)
        let ids = pairs.flatMap { [$0.first, $0.second] }
        guard !ids.isEmpty else { return [] }
        let cards = try ContactListStore(db: db, viewer: viewer, space: space).cards(ids)
        let channels = try ChannelStore(db: db).ask(
            of: Array(cards.keys), kinds: [.telephone, .mail], for: viewer, in: space
        ).get()
        return pairs.map { pair in
            let sides = [pair.first, pair.second].compactMap { cards[$0] }
            return DuplicateRow(
                pair: pair,
                sides: sides.map {
                    DuplicateSide(card: $0, channels: channels[$0.id] ?? [], space: space)
                }, space: space, words: visit.words)
        }
    }
}
