import Community
import Content
import HTTP

/// The themes of the links, which moderators name and put in order.
enum Themes {
    /// Letters of a name.
    static let limit = 80
    /// In one space.
    static let most = 200

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
        _ = try ThemeStore(db: visit.db).create(form.name, in: space)
        return visit.redirect(to: LinksPaths.themes(in: space), notice: "links.theme.created")
    }

    static func update(_ id: LinkTheme.ID, _ visit: Visit) throws -> Response {
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
        try ThemeStore(db: visit.db).rename(id, form.name)
        return visit.redirect(to: LinksPaths.themes(in: space), notice: "links.theme.saved")
    }

    static func destroy(_ id: LinkTheme.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let theme = try ThemeStore(db: visit.db).find(id, in: space)
        try ThemeStore(db: visit.db).delete(theme.id, in: space)
        return visit.redirect(to: LinksPaths.themes(in: space), notice: "links.theme.deleted")
    }

    static func move(_ id: LinkTheme.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = ThemeStore(db: visit.db)
        let isUp = visit.request.fields.first("do") == "up"
        try store.swap(try store.find(id, in: space), isUp: isUp, in: space)
        return visit.redirect(to: LinksPaths.themes(in: space))
    }

    private static func fault(
        _ form: ThemeForm, _ id: LinkTheme.ID?, _ visit: Visit
    ) throws -> String? {
        if form.name.isBlank { return visit.words("links.error.themeEmpty") }
        if form.name.length > limit {
            return visit.words("form.tooLong", ["n": String(limit)])
        }
        let found = try ThemeStore(db: visit.db).find(named: form.name, in: visit.space)
        guard found == nil || found?.id == id else { return visit.words("links.error.themeTaken") }
        let isFull = try id == nil && ThemeStore(db: visit.db).all(in: visit.space).count >= most
        return isFull ? visit.words("links.error.themesMany", ["n": String(most)]) : nil
    }

    private static func show(
        _ visit: Visit, _ typed: ThemeForm, _ errors: FormErrors, _ status: Status = .ok,
        editing: (id: LinkTheme.ID, form: ThemeForm)? = nil
    ) throws -> Response {
        let space = try visit.space
        let store = ThemeStore(db: visit.db)
        let sizes = try store.sizes(in: space)
        let all = try store.all(in: space)
        let rows = all.map { theme in
            let form = editing?.id == theme.id ? editing?.form : nil
            return ThemeRow(
                theme: theme, form: form ?? ThemeForm(theme), error: errors["name-\(theme.id)"],
                size: visit.words.count("links.theme.size", sizes[theme.id] ?? 0),
                isFirst: theme.id == all.first?.id, isLast: theme.id == all.last?.id,
                space: space)
        }
        return try visit.page(
            ThemesPage(space: space, rows: rows, typed: typed, errors: errors), status)
    }
}
