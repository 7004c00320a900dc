import Community
import Content
import HTTP
import Storage

/// How long the site keeps what it forgets by itself, for those who run it: what holds, what there
/// is, and what goes with the next night.
enum Retentions {
    static let path = Path("/administration/retention")

    static func edit(_ visit: Visit) throws -> Response {
        try page(current(visit), visit)
    }

    static func update(_ visit: Visit) throws -> Response {
        let before = try current(visit)
        var form = before
        form.read(visit.request.fields, visit.words)
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard !before.version.differs(from: visit.request.fields) else {
            return try page(form, visit, .conflict)
        }
        let store = RetentionStore(db: visit.db)
        for one in form.all {
            guard let amount = form.amounts[one.name], amount != before.amounts[one.name] else {
                continue
            }
            try store.set(amount, of: one)
            let time = visit.words.count("retention.\(one.unit)", amount)
            try visit.record(.retentionChanged, "\(visit.words(one.word)), \(time)")
        }
        return visit.redirect(to: path(), notice: "administration.saved")
    }

    private static func current(_ visit: Visit) throws -> RetentionForm {
        let all = visit.site.declarations.all(Retention.self)
        let amounts = try RetentionStore(db: visit.db).amounts(all, visit.site.options)
        return RetentionForm(all, amounts)
    }

    private static func page(
        _ form: RetentionForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let now = try current(visit)
        let counts = try RetentionStore(db: visit.db).headcounts(now.all) { one in
            one.start(now.amounts[one.name] ?? one.bounds.upperBound, before: visit.now)
        }
        let version = now.version
        return try visit.page(
            RetentionPage(
                version: status == .conflict ? version.changed(at: path()) : version,
                errors: form.errors,
                lines: form.all.map { one in
                    RetentionLine(
                        one, typed: form.typed[one.name] ?? "", form.errors[one.name],
                        counts[one.name] ?? (Headcount(0), Headcount(0)), visit.words)
                }),
            status)
    }
}

extension AuditAction {
    static let retentionChanged = AuditAction("retentionChanged")
}
