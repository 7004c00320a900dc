import Community
import Content
import Markup

/// All that Templates/news/archive.mustache may print.
struct ArchivePage: Page {
    static let template = "news/archive"

    let rows: [NewsRow]
    let pages: KeysetPages
    let heading: String
    let months: [PageLink]
    let categories: [PageLink]
    let isFiltered: Bool
    let space: Space

    init(
        rows: [NewsRow], pages: KeysetPages, heading: String, shelves: [ArchiveStore.Shelf],
        filter: ArchiveFilter, visit: Visit, space: Space
    ) {
        self.rows = rows
        self.pages = pages
        self.heading = heading
        self.space = space
        isFiltered = filter.month != nil || filter.category != nil
        months = Self.months(shelves, filter, visit, space)
        categories = Self.categories(shelves, filter, visit, space)
    }

    /// The months of the chosen category, each with its number.
    private static func months(
        _ shelves: [ArchiveStore.Shelf], _ filter: ArchiveFilter, _ visit: Visit, _ space: Space
    ) -> [PageLink] {
        let chosen = filter.category?.id
        let here = shelves.filter { chosen == nil || $0.category == chosen }
        let sizes = Dictionary(here.map { ($0.month, $0.size) }, uniquingKeysWith: +)
        return sizes.sorted { $0.key > $1.key }.compactMap { month, size in
            ArchiveFilter.name(month, visit).map {
                PageLink(
                    $0, filter.address(month: month, category: chosen, in: space),
                    count: visit.words.number(size), isCurrent: month == filter.month)
            }
        }
    }

    private static func categories(
        _ shelves: [ArchiveStore.Shelf], _ filter: ArchiveFilter, _ visit: Visit, _ space: Space
    ) -> [PageLink] {
        let here = shelves.filter { filter.month == nil || $0.month == filter.month }
        return filter.categories.compactMap { category in
            let size = here.filter { $0.category == category.id }.reduce(0) { $0 + $1.size }
            let isCurrent = category.id == filter.category?.id
            guard size > 0 || isCurrent else { return nil }
            return PageLink(
                category.name,
                filter.address(month: filter.month, category: category.id, in: space),
                count: visit.words.number(size), isCurrent: isCurrent)
        }
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading },
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("archiveAddress") { NewsPaths.archive(in: $0.space) },
        .list("items", NewsRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
        .list("months", PageLink.self) { $0.months }, .flag("hasMonths") { !$0.months.isEmpty },
        .list("categories", PageLink.self) { $0.categories },
        .flag("hasCategories") { !$0.categories.isEmpty },
        .flag("isFiltered") { $0.isFiltered },
    ]
}
