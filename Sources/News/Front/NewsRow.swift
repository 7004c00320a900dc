import Community
import Content
import Foundation
import Markup
import Storage

/// An item in a list, as it is printed.
struct NewsRow: Rendered {
    var line: NewsLine
    let files: [AttachmentRow]
    let space: Space
    let day: NewsDay
    let author: String?
    let comments: String?
    let thanks: String?
    let state: String?
    let brief: String
    var mayWrite: Bool

    static func rows(_ lines: [NewsLine], _ visit: Visit) throws -> [NewsRow] {
        let unread = try visit.unread
        var rows = try rows(lines, visit, mayWrite: visit.viewer.moderates(visit.space))
        for index in rows.indices {
            rows[index].line.isUnread = unread.contains(rows[index].line.id)
        }
        return rows
    }

    static func rows(
        _ lines: [NewsLine], _ visit: Visit, mayWrite: Bool
    ) throws -> [NewsRow] {
        let space = try visit.space
        let knowsPeople = visit.viewer.knowsPeople(of: space)
        // All readers have the front alike: what a news item points to is on its own page.
        let files = try AttachmentStore(db: visit.db)
            .ask(hangingFrom: lines.map(\.id), visit).get().mapValues(\.files)
        return lines.map { line in
            NewsRow(
                line: line, files: files[line.id] ?? [], space: space,
                day: NewsDay(line.listedAt, visit, space),
                author: knowsPeople ? line.authorName : nil,
                comments: knowsPeople && line.comments > 0
                    ? visit.words.count("news.comments", line.comments) : nil,
                thanks: line.reactions > 0
                    ? visit.words.count("news.reactions", line.reactions) : nil,
                state: visit.stageText(line.stage, line.listedAt),
                brief: MentionLink.shown(plain: line.brief, visit), mayWrite: mayWrite)
        }
    }

    var address: String { NewsPaths.item(line.id, in: space) }

    static let fields: [Field<Self>] = [
        .text("address") { $0.address },
        .text("title") { $0.line.title },
        .optionalText("brief") { $0.brief.isEmpty ? nil : $0.brief },
        .text("day") { $0.day.day }, .optionalText("weekday") { $0.day.weekday },
        .optionalText("year") { $0.day.year },
        .text("instant") { $0.day.instant },
        .flag("pinned") { $0.line.isPinned }, .flag("unread") { $0.line.isUnread },
        .flag("toRead") { $0.line.isToRead && $0.line.stage == .published },
        .optionalText("state") { $0.state },
        .optionalText("category") { $0.line.categoryName },
        .optionalText("categoryAddress") { row in
            row.line.category.map { NewsPaths.archive(of: $0, in: row.space) }
        },
        .optionalText("author") { $0.author },
        .optionalText("comments") { $0.comments },
        .text("commentsAddress") { $0.address + "#comments" },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .optionalText("thanks") { $0.thanks },
        .optionalText("editAddress") { row in
            row.mayWrite ? NewsPaths.edit(row.line.id, in: row.space) : nil
        },
    ]
}

extension Visit {
    /// What distinguishes an item that members do not see; nil for a published one.
    func stageText(_ stage: NewsItem.Stage, _ date: Date) -> String? {
        switch stage {
        case .published: nil
        case .draft: words("news.stage.draft")
        case .scheduled: words("news.stage.scheduled", ["when": dates.moment(date)])
        case .expired: words("news.stage.expired", ["when": dates.moment(date)])
        }
    }
}
