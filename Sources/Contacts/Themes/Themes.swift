import Community
import Content
import HTTP

/// The themes of an address book, which its moderators name.
enum Themes {
    private static let limit = 60

    static func index(_ visit: Visit) throws -> Response {
        try show(visit, ThemeForm(), FormErrors())
    }

    static func create(_ visit: Visit) throws -> Response {
        let (space, form) = (try visit.space, ThemeForm(visit.request.fields))
        if let fault = try fault(form, nil, visit) {
            var errors = FormErrors()
            errors.add("name", fault)
            return try show(visit, form, errors, .unprocessable)
        }
        _ = try ThemeStore(db: visit.db).create(form.name, form.colour, in: space)
        return visit.redirect(to: ContactsPaths.themes(in: space), notice: "contacts.theme.created")
    }

    static func update(_ id: ContactTheme.ID, _ visit: Visit) throws -> Response {
        let (space, form) = (try visit.space, ThemeForm(visit.request.fields))
        let theme = try ThemeStore(db: visit.db).find(id, in: space)
        let isOvertaken = theme.version.differs(from: visit.request.fields)
        let overtaken = visit.words("form.changedTo", ["now": theme.name])
        if let fault = try isOvertaken ? overtaken : fault(form, id, visit) {
            var errors = FormErrors()
            errors.add("name-\(id)", fault)
            return try show(
                visit, ThemeForm(), errors, isOvertaken ? .conflict : .unprocessable,
                editing: (id, form))
        }
        try ThemeStore(db: visit.db).update(id, form.name, form.colour)
        return visit.redirect(to: ContactsPaths.themes(in: space), notice: "contacts.theme.saved")
    }

    static func destroy(_ id: ContactTheme.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let theme = try ThemeStore(db: visit.db).find(id, in: space)
        try ThemeStore(db: visit.db).delete(theme.id)
        return visit.redirect(to: ContactsPaths.themes(in: space), notice: "contacts.theme.deleted")
    }

    private static func fault(
        _ form: ThemeForm, _ id: ContactTheme.ID?, _ visit: Visit
    ) throws -> String? {
        if form.name.isBlank { return visit.words("contacts.error.themeEmpty") }
        if form.name.length > limit {
            return visit.words("form.tooLong", ["n": String(limit)])
        }
        let isTaken = try ThemeStore(db: visit.db).isTaken(form.name, in: visit.space, but: id)
        return isTaken ? visit.words("contacts.error.themeTaken") : nil
    }

    private static func show(
        _ visit: Visit, _ typed: ThemeForm, _ errors: FormErrors, _ status: Status = .ok,
        editing: (id: ContactTheme.ID, form: ThemeForm)? = nil
    ) throws -> Response {
        let space = try visit.space
        let store = ThemeStore(db: visit.db)
        let sizes = try store.sizes(in: space)
        let rows = try store.all(in: space).map { theme in
            let form = editing?.id == theme.id ? editing?.form : nil
            return ThemeRow(
                theme: theme, form: form ?? ThemeForm(theme),
                error: errors["name-\(theme.id)"],
                size: visit.words.count("contacts.theme.size", sizes[theme.id] ?? 0),
                space: space, words: visit.words)
        }
        return try visit.page(
            ThemesPage(space: space, rows: rows, typed: typed, errors: errors, words: visit.words),
            status)
    }
}
