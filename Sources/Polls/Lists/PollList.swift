import Community
import Content
import HTTP

/// The polls of a space: what is open, what is over, what is not out yet.
enum PollList {
    enum Shelf: String, CaseIterable, Sendable {
        case open, closed, drafts

        var stages: [Poll.Stage] {
            switch self {
            case .open: [.published]
            case .closed: [.closed]
            case .drafts: [.draft, .held]
            }
        }
    }

    static let pageSize = 30

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let query = visit.request.head.query
        let shelf = query.first("state").flatMap(Shelf.init) ?? .open
        if shelf == .drafts { try visit.require(visit.viewer.mayMakePolls(in: space)) }
        let part = try PollListStore(db: visit.db).page(
            shelf.stages, KeysetTurn(query), size: pageSize, for: visit.viewer, in: space)
        let rows = part.rows.map { PollRow($0, visit, space) }
        return try visit.page(
            PollListPage(
                space: space, shelf: shelf, waiting: rows.filter(\.isWaiting),
                others: rows.filter { !$0.isWaiting },
                pages: KeysetPages(part, at: address(shelf, in: space)) { $0.place },
                words: visit.words, mayMake: visit.viewer.mayMakePolls(in: space),
                votes: visit.viewer.participates(in: space)))
    }

    static func address(_ shelf: Shelf, in space: Space) -> String {
        PollPaths.polls(in: space) + (shelf == .open ? "" : "?state=\(shelf.rawValue)")
    }
}
