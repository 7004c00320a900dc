import Community
import Foundation
import Markup

/// What lies in the trash, and the way back.
struct TrashPage: Page {
    static let template = "trash/trash"

    struct Line: Rendered {
        let kind: String
        let icon: String
        let title: String
        /// The first words of a comment or a message, which has no title of its own.
        let excerpt: String?
        let who: String
        let when: String
        let left: String
        let restoreAddress: String?
        let eraseAddress: String?

        static let fields: [Field<Self>] = [
            .text("kind") { $0.kind }, .text("icon") { $0.icon }, .text("title") { $0.title },
            .optionalText("excerpt") { $0.excerpt }, .text("who") { $0.who },
            .text("when") { $0.when }, .text("left") { $0.left },
            .optionalText("restoreAddress") { $0.restoreAddress },
            .optionalText("eraseAddress") { $0.eraseAddress },
        ]
    }

    let lines: [Line]
    let showsAll: Bool

    static let fields: [Field<Self>] = [
        .list("lines", Line.self) { $0.lines },
        .flag("isEmpty") { $0.lines.isEmpty },
        .flag("showsAll") { $0.showsAll },
    ]
}

extension TrashPage.Line {
    init(
        _ trashed: TrashedItem, _ text: String?, erasedBefore start: Date, _ visit: Visit
    ) throws {
        let (words, item) = (visit.words, trashed.item)
        let space = try visit.space
        kind = visit.site.word(for: item.kind, words)
        icon = visit.site.icon(ofKind: item.kind) ?? "archive"
        title = item.title
        excerpt = text.map { Markdown.plainText($0, limit: 90) }
        who = trashed.trasherName ?? words("person.gone")
        when = visit.dates.moment(trashed.trashedAt)
        left = words.count("trash.left", trashed.daysLeft(after: start))
        let mayRestore = visit.viewer.mayRestore(trashed) && !trashed.isParentTrashed
        restoreAddress = mayRestore ? SpacePaths.restoration(item.id, in: space) : nil
        eraseAddress =
            visit.viewer.moderates(space) ? SpacePaths.trashed(item.id, in: space) : nil
    }
}
