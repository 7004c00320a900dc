import Community
import Content
import Foundation
import HTTP
import Markup

/// Reporting an item of any module to the moderators.
enum Reports {
    static func new(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let item = try find(id, visit)
        return try page(item, ReportForm(), visit, .ok)
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let item = try find(id, visit)
        let form = ReportForm(visit.request.fields, visit.words)
        guard let reason = form.reason, form.errors.isEmpty else {
            return try page(item, form, visit, .unprocessable)
        }
        let store = ReportStore(db: visit.db)
        let address = visit.site.address(of: id, kind: item.kind, in: try visit.space)
        guard try !store.exists(on: id, by: visit.person) else {
            return visit.redirect(to: address, notice: "report.already")
        }
        let hourAgo = visit.now.addingTimeInterval(-3600)
        guard try store.count(by: visit.person, since: hourAgo) < ReportForm.most else {
            return try page(item, form.refusedForNow(visit.words), visit, .tooManyRequests)
        }
        try ReportFiling(item, visit).file(reason, form.text)
        return visit.redirect(to: address, notice: try thanks(item, visit))
    }

    /// Nobody decides on what they wrote: whoever moderates alone has no judge in their space.
    private static func thanks(_ item: Item, _ visit: Visit) throws -> String {
        let others = try CaseStore(db: visit.db).deciders(
            in: visit.space, without: [item.author].compactMap { $0 })
        return others > 0 ? "report.sent" : "report.alone"
    }

    private static func find(_ id: Item.ID, _ visit: Visit) throws -> Item {
        let space = try visit.spaceOfMembers
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(item.isPublished, because: "report.unpublished")
        try visit.require(item.author != visit.viewer.person, because: "report.own")
        return item
    }

    private static func page(
        _ item: Item, _ form: ReportForm, _ visit: Visit, _ status: Status
    ) throws -> Response {
        let space = try visit.space
        let body = try visit.site.bodies(of: [(item.id, item.kind)], visit)[item.id]
        return try visit.page(
            ReportPage(
                form: form, title: item.title, kind: visit.site.word(for: item.kind, visit.words),
                excerpt: body.map { Markdown.plainText($0, limit: 280) },
                back: visit.site.address(of: item.id, kind: item.kind, in: space),
                action: SpacePaths.report(item.id, in: space),
                charter: SpacePaths.charter(in: space),
                words: visit.words), status)
    }
}
