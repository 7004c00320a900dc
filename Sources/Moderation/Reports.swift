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
        try store.add(reason, form.text, on: item, by: visit.person, at: visit.now)
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

/// A report as it was typed, with what is wrong with it.
struct ReportForm {
    static let limit = 2000
    /// How many one person sends in an hour.
    static let most = 10

    var reason: Report.Reason?
    var text = ""
    private(set) var errors = FormErrors()

    init() {}

    init(_ fields: FormFields, _ words: Localization) {
        reason = fields.first("reason").flatMap(Report.Reason.init)
        text = (fields.first("text") ?? "").replacingOccurrences(of: "\r\n", with: "\n")
        if reason == nil { errors.add("reason", words("report.error.reason")) }
        if reason == .another, text.isBlank { errors.add("text", words("report.error.another")) }
        if text.unicodeScalars.count > Self.limit {
            errors.add("text", words("form.tooLong", ["n": words.number(Self.limit)]))
        }
    }

    func refusedForNow(_ words: Localization) -> ReportForm {
        var form = self
        form.errors.add("reason", words("report.error.many", ["n": words.number(Self.most)]))
        return form
    }
}

struct ReportPage: Page {
    static let template = "moderation/report"

    let form: ReportForm
    let title: String
    let kind: String
    let excerpt: String?
    let back: String
    let action: String
    let charter: String
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("kind") { $0.kind },
        .optionalText("excerpt") { $0.excerpt }, .text("back") { $0.back },
        .text("action") { $0.action }, .text("charterAddress") { $0.charter },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .optionalText("reasonError") { $0.form.errors["reason"] },
        .list("reasons", FormOption.self) { page in
            Report.Reason.allCases.map {
                FormOption(
                    value: $0.rawValue, word: page.words("report.reason.\($0.rawValue)"),
                    isChosen: $0 == page.form.reason)
            }
        },
        .record("text", FormField.self) { $0.form.errors.field("text", $0.form.text) },
    ]
}
