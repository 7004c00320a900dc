import Community
import Content
import HTTP
import Storage

/// The texts of the site, for those who run it: a new one, and a new version of one.
enum SiteTexts {
    private static let longestTitle = 120
    private static let longestBody = 20_000

    static func index(_ visit: Visit) throws -> Response { try page(visit) }

    static func create(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        let (title, body) = (
            (fields.first("title") ?? "").oneLine, (fields.first("body") ?? "").plainLines.trimmed
        )
        var errors = check(body, "body", visit)
        if title.isEmpty { errors.add("title", visit.words("consent.fault.title")) }
        if title.length > longestTitle {
            errors.add("title", visit.words("form.tooLong", ["n": String(longestTitle)]))
        }
        let store = SiteTextStore(db: visit.db)
        let choice = try SiteTextChoice(fields.first("kind") ?? "", visit)
        if let purpose = choice.purpose, try store.all().contains(where: { $0.purpose == purpose })
        {
            errors.add("kind", visit.words("consent.fault.purpose"))
        }
        guard errors.isEmpty else {
            return try page(visit, title: title, body: body, choice, errors: errors)
        }
        _ = try store.add(
            choice.kind, for: choice.purpose, title, body, by: visit.person, at: visit.now)
        try visit.record(.textPublished, "\(title), 1")
        return visit.redirect(to: ConsentPaths.texts(), notice: "consent.published")
    }

    /// A new version; of two who publish at once the second reads what the first has, beside what
    /// they wrote.
    static func update(_ id: SiteText.ID, _ visit: Visit) throws -> Response {
        let store = SiteTextStore(db: visit.db)
        let text = try store.find(id)
        let body = (visit.request.fields.first("body") ?? "").plainLines.trimmed
        let errors = check(body, "body-\(id)", visit)
        let isStale = visit.request.fields.first("number") != String(text.number)
        guard errors.isEmpty, !isStale || body == text.body else {
            return try page(visit, of: text, body: body, isStale: isStale, errors: errors)
        }
        guard body != text.body else {
            return visit.redirect(to: ConsentPaths.texts(), notice: "consent.same")
        }
        let renews = text.kind == .information || visit.request.fields.first("holds") != "1"
        try store.publish(
            body, of: id, number: text.number + 1, renews: renews, by: visit.person, at: visit.now)
        if renews, let purpose = text.purpose {
            try PermissionStore(db: visit.db).lapse(purpose, at: visit.now)
        }
        try visit.record(.textPublished, "\(text.title), \(text.number + 1)")
        return visit.redirect(to: ConsentPaths.texts(), notice: "consent.published")
    }

    static func destroy(_ id: SiteText.ID, _ visit: Visit) throws -> Response {
        let store = SiteTextStore(db: visit.db)
        let text = try store.find(id)
        try store.end(text, at: visit.now)
        try visit.record(.textEnded, text.title)
        return visit.redirect(
            to: ConsentPaths.texts(),
            notice: text.purpose == nil ? "consent.ended" : "consent.endedPurpose")
    }

    private static func check(_ body: String, _ id: String, _ visit: Visit) -> FormErrors {
        var errors = FormErrors()
        if body.isEmpty { errors.add(id, visit.words("consent.fault.body")) }
        if body.length > longestBody {
            errors.add(id, visit.words("form.tooLong", ["n": String(longestBody)]))
        }
        return errors
    }

    private static func page(
        _ visit: Visit, of text: SiteText? = nil, title: String = "", body: String = "",
        _ choice: SiteTextChoice = .information, isStale: Bool = false,
        errors: FormErrors = .init()
    ) throws -> Response {
        let store = SiteTextStore(db: visit.db)
        let answers = try store.answers()
        let versions = try store.versions()
        return try visit.page(
            SiteTextsPage(
                title: title, body: text == nil ? body : "", errors: errors,
                kinds: SiteTextChoice.options(chosen: choice, visit),
                lines: store.all().map { one in
                    let typed = one.id == text?.id ? body : nil
                    return SiteTextLine(
                        one, typed: typed, isStale: typed != nil && isStale,
                        answers[one.id] ?? [:],
                        versions.filter { $0.text == one.id }.map { link($0, visit) }, visit)
                },
                ended: versions.filter(\.isEnded).map { link($0, visit) }),
            isStale ? .conflict : errors.isEmpty ? .ok : .unprocessable)
    }

    /// To the words of a version, as those who run the site read it.
    private static func link(_ one: SiteTextVersion, _ visit: Visit) -> PageLink {
        let values: KeyValuePairs = [
            "title": one.title, "n": visit.words.number(one.number),
            "day": visit.dates.short(one.publishedAt),
        ]
        return PageLink(
            visit.words(one.isEnded ? "consent.versionOf" : "consent.version", values),
            ConsentPaths.version(one.mark))
    }
}

extension AuditAction {
    static let textPublished = AuditAction("textPublished")
    static let textEnded = AuditAction("textEnded")
}
