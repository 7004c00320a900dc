import Community
import Content
import HTTP
import Markup
import Storage

/// What moderators have to decide, and deciding it.
enum Cases {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let after = visit.request.head.query.first("after").flatMap {
            ModerationCase.ID(segment: $0)
        }
        let store = CaseStore(db: visit.db)
        let person = try visit.person
        let page = try KeysetPage(size: CaseStore.pageSize) {
            try store.queue(for: person, in: space, after: after, limit: $0)
        }
        return try visit.page(
            QueuePage(
                tabs: try ModerationTab.all(visit, at: .queue), lines: try lines(page.rows, visit),
                pages: KeysetPages(
                    page, at: SpacePaths.moderation(in: space), isFirst: after == nil,
                    field: "after"
                ) { $0.id.description }))
    }

    static func show(_ id: ModerationCase.ID, _ visit: Visit) throws -> Response {
        let one = try CaseStore(db: visit.db).find(id, in: visit.space)
        try visit.require(one.author != visit.viewer.person, because: "moderation.own")
        var form = DecisionForm()
        form.decision = visit.request.head.query.first("decision").flatMap(Decision.init)
        let address = SpacePaths.moderationCase(id, in: try visit.space)
        let (person, now) = (try visit.person, visit.now)
        visit.site.deferredWrites.add {
            try NoticeStore(db: $0).markRead(address: address, of: person, at: now)
        }
        return try page(one, form, visit, .ok)
    }

    static func update(_ id: ModerationCase.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let one = try CaseStore(db: visit.db).find(id, in: space)
        if let why = try DecisionEligibility(one, visit).why {
            throw Problem.forbidden(because: why)
        }
        let templates = try ReasonTemplateStore(db: visit.db).all(in: space.id)
        let form = DecisionForm(visit.request.fields, one, templates, visit.words)
        guard try CaseFile(one, visit).version.wasRead(by: visit.request.fields) else {
            return try page(one, form, visit, .conflict)
        }
        guard let decision = form.decision, form.errors.isEmpty else {
            return try page(one, form, visit, .unprocessable)
        }
        try DecisionExecution(
            one: one, decision: decision, rule: form.rule, words: form.text, visit: visit
        )
        .apply()
        return visit.redirect(to: SpacePaths.moderation(in: space), notice: "moderation.decided")
    }

    private static func lines(_ cases: [ModerationCase], _ visit: Visit) throws -> [CaseLine] {
        let reports = try ReportStore(db: visit.db).all(of: cases.map(\.id))
        let items = cases.compactMap { one in one.item.map { (id: $0, kind: one.kind) } }
        let bodies = try visit.site.bodies(of: items, visit)
        let left = try CaseStore(db: visit.db).leftToOthers(
            cases.map(\.id), by: visit.person)
        return try cases.map {
            var line = try CaseLine(
                $0, reports[$0.id] ?? [], $0.item.flatMap { bodies[$0] }, visit)
            if left.contains($0.id) { line.isOthers = true }
            return line
        }
    }

    private static func page(
        _ one: ModerationCase, _ form: DecisionForm, _ visit: Visit, _ status: Status
    ) throws -> Response {
        let file = try CaseFile(one, visit)
        let templates = try ReasonTemplateStore(db: visit.db).all(in: visit.space.id)
        return try visit.page(
            CasePage(
                file: file, texts: try CaseTexts(one, visit),
                before: try file.before.map { try CaseTexts($0, visit) },
                reports: file.reports.map { ReportLine($0, visit) }, templates: templates,
                form: form, isOvertaken: status == .conflict,
                tabs: try ModerationTab.all(visit, at: nil),
                standing: one.decidedAt == nil ? try DecisionEligibility(one, visit) : nil,
                words: visit.words),
            status)
    }
}
