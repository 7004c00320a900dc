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

    static let fields: [Field<Self>] = [
        .text("address") { $0.address }, .text("icon") { $0.icon }, .text("kind") { $0.kind },
        .html("markedTitle") { $0.title }, .html("markedText") { $0.snippet },
        .optionalText("author") { $0.author }, .text("day") { $0.day },
        .text("machineTime") { $0.machineTime }, .flag("hidden") { $0.isHidden },
    ]
}

extension SearchRow {
    init(_ found: FoundItem, _ text: ItemText?, _ marker: SearchMarker, _ visit: Visit) throws {
        let (item, space, site) = (found.item, try visit.space, visit.site)
        address = site.address(of: item.id, kind: item.kind, in: space)
        let feature = site.feature(ofKind: found.parentKind ?? item.kind)
        icon = feature.flatMap { site.rubric(of: $0)?.icon } ?? "comment"
        kind = site.word(for: item.kind, visit.words)
        title = marker.title(found.parentTitle ?? item.title)
        let body = SearchIndex.plain(text?.body ?? "")
        snippet = marker.snippet(MentionLink.shown(plain: body, visit))
        author = visit.viewer.knowsPeople(of: space) ? found.authorName : nil
        let at = item.publishedAt ?? item.createdAt
        day = visit.dates.short(at)
        machineTime = visit.dates.machine(at)
        isHidden = !item.isPublished
    }
}
