import Community
import Content
import HTTP

/// What members do not see: drafts, scheduled and expired items.
enum Drafts {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let asked = visit.request.head.query.first("state").flatMap(NewsItem.Stage.init)
        let stage = asked == .published ? .draft : asked ?? .draft
        var query = NewsQuery(stage: stage, pinsFirst: false)
        query.turn = KeysetTurn(visit.request.head.query)
        let part = try NewsListStore(db: visit.db).page(query, for: visit.viewer, in: space)
        let address = "\(NewsPaths.drafts(in: space))?state=\(stage.rawValue)"
        return try visit.page(
            DraftsPage(
                space: space, stage: stage, rows: try NewsRow.rows(part.rows, visit),
                pages: KeysetPages(part, at: address) { $0.place },
                words: visit.words))
    }
}
