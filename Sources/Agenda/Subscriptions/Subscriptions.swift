import Community
import Content
import HTTP
import Security

/// The addresses by which one's calendars elsewhere follow the agenda: shown, made, revoked.
enum Subscriptions {
    private static let nameLimit = 60

    static func index(_ visit: Visit) throws -> Response {
        try show(visit, nil, FormErrors())
    }

    /// Shows the new address in its answer, the only time that it can be shown.
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let store = SubscriptionStore(db: visit.db)
        var errors = FormErrors()
        let name = (visit.request.fields.first("name") ?? "").oneLine
        if name.length > nameLimit {
            errors.add("name", visit.words("form.tooLong", ["n": String(nameLimit)]))
        }
        let choice = visit.request.fields.first("scope") ?? ""
        let scope = try scope(choice, space, visit)
        if scope == nil { errors.add("scope", visit.words("agenda.calendar.error.scope")) }
        if try store.all(of: visit.person, in: space).count >= SubscriptionStore.most {
            errors.add(
                "name",
                visit.words("agenda.calendar.error.many", ["n": String(SubscriptionStore.most)]))
        }
        guard errors.isEmpty, let scope else {
            return try show(visit, nil, errors, .unprocessable)
        }
        let token = try store.create(
            scope, named: name, for: visit.person, in: space, at: visit.now)
        try visit.record(.calendarChanged)
        return try show(visit, SubscriptionPaths.feed(token.text + ".ics"), errors)
    }

    static func destroy(_ id: CalendarSubscription.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try SubscriptionStore(db: visit.db).delete(id, of: visit.person, in: space)
        try visit.record(.calendarChanged)
        return visit.redirect(
            to: SubscriptionPaths.all(in: space), notice: "agenda.calendar.revoked")
    }

    private static func scope(
        _ choice: String, _ space: Space, _ visit: Visit
    ) throws -> CalendarScope? {
        if choice == "all" { return .all }
        if choice == "mine" { return .mine }
        return try ItemThemeStore(.agenda, db: visit.db).all(in: space).first {
            $0.id.description == choice
        }.map { .theme($0.id) }
    }

    private static func show(
        _ visit: Visit, _ path: String?, _ errors: FormErrors, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.spaceOfMembers
        let themes = try ItemThemeStore(.agenda, db: visit.db).all(in: space)
        let all = try SubscriptionStore(db: visit.db).all(of: visit.person, in: space)
        return try visit.page(
            SubscriptionsPage(
                space: space, words: visit.words, errors: errors,
                name: visit.request.fields.first("name") ?? "",
                choice: visit.request.fields.first("scope") ?? "all", themes: themes,
                rows: all.map { SubscriptionRow($0, themes, space, visit) },
                address: path.map { visit.site.options.address + $0 }),
            status)
    }
}

extension AuditAction {
    static let calendarChanged = AuditAction("calendarChanged")
}
