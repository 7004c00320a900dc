import Community
import HTTP

/// The page of what waits.
enum TaskList {
    static let pageSize = 30

    static func index(_ visit: Visit) throws -> Response {
        _ = try visit.person
        let space = try visit.space
        let kinds = visit.site.declared(TaskKind.self, in: space)
        let store = TaskStore(db: visit.db)
        let counts = try store.counts(kinds, for: visit.viewer, in: space)
        let pages = NumberedPages(
            count: counts.values.reduce(0, +), size: pageSize,
            asked: NumberedPages.asked(visit.request.head.query), visit.words
        ) { TasksPath.index(in: space) + "?page=\($0)" }
        let found =
            pages.count == 0
            ? [] : try store.page(pages, kinds, for: visit.viewer, in: space)
        let byName = Dictionary(kinds.map { ($0.name, $0) }) { one, _ in one }
        let rows = found.compactMap { task in
            byName[task.kind].map { TaskRow(task, $0, space, visit) }
        }
        return try visit.page(
            TasksPage(
                rows: rows, pages: pages,
                back: visit.request.head.target, home: HomePath.home(in: space),
                lead: visit.words.count("tasks.lead", pages.count)))
    }
}
