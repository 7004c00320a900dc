import Community
import Content
import Markup

/// One result: the way to the thing itself, where it stands, and the words that were found.
struct SearchRow: Rendered {
    let address: String
    let icon: String
    let kind: String
    let title: HTML
    let snippet: HTML
    let author: String?
    let day: String
    let machineTime: String
    /// Seen by its author and the moderators alone.
    let isHidden: Bool
    /// Where in its pages: "page 12".
    let place: String?

    static let fields: [Field<Self>] = [
        .text("address") { $0.address }, .text("icon") { $0.icon }, .text("kind") { $0.kind },
        .html("markedTitle") { $0.title }, .html("markedText") { $0.snippet },
        .optionalText("author") { $0.author }, .text("day") { $0.day },
        .text("machineTime") { $0.machineTime }, .flag("hidden") { $0.isHidden },
        .optionalText("place") { $0.place },
    ]
}

extension SearchRow {
    /// - Parameter page: the first of its pages that has the words; it is shown unless the item's
    ///   own text has some.
    init(
        _ found: FoundItem, _ text: ItemText?, _ page: FoundPage?, _ marker: SearchMarker,
        _ visit: Visit
    ) throws {
        let (item, space, site) = (found.item, try visit.space, visit.site)
        address = site.address(of: item.id, kind: item.kind, in: space)
        let feature = site.feature(ofKind: found.parentKind ?? item.kind)
        icon = feature.flatMap { site.rubric(of: $0)?.icon } ?? "comment"
        kind = site.word(for: item.kind, visit.words)
        title = marker.title(found.parentTitle ?? item.title)
        let body = SearchIndex.plain(text?.body ?? "")
        let shown = MentionLink.shown(plain: body, visit)
        let inside = page.flatMap { marker.finds(shown) ? nil : $0 }
        snippet = marker.snippet(inside?.text ?? shown)
        place = inside.map { page in
            page.number.map { visit.words("search.page", ["n": visit.words.number($0)]) }
                ?? visit.words("search.inside")
        }
        author = visit.viewer.knowsPeople(of: space) ? found.authorName : nil
        let at = item.publishedAt ?? item.createdAt
        day = visit.dates.short(at)
        machineTime = visit.dates.machine(at)
        isHidden = !item.isPublished
    }
}
