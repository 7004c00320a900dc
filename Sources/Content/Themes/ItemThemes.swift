import Community
import HTTP

/// The page of a kind of theme, and what its moderators do there.
struct ItemThemes {
    let kind: ThemeKind

    func index(_ visit: Visit) throws -> Response {
        try show(visit, ThemeForm(kind), FormErrors())
    }

    func create(_ visit: Visit) throws -> Response {
        let (space, form) = (try visit.space, ThemeForm(visit.request.fields, kind))
        if let fault = try fault(form, nil, visit) {
            var errors = FormErrors()
            errors.add("name", fault)
            return try show(visit, form, errors, .unprocessable)
        }
        _ = try store(visit).create(form.name, form.colour ?? .usual, in: space)
        return visit.redirect(to: kind.all(in: space), notice: "themes.created")
    }

    func update(_ id: ItemTheme.ID, _ visit: Visit) throws -> Response {
        let (space, form) = (try visit.space, ThemeForm(visit.request.fields, kind))
        let theme = try store(visit).find(id, in: space)
        let isOvertaken = theme.version.differs(from: visit.request.fields)
        let overtaken = visit.words("form.changedTo", ["now": theme.name])
        if let fault = try isOvertaken ? overtaken : fault(form, id, visit) {
            var errors = FormErrors()
            errors.add("name-\(id)", fault)
            return try show(
                visit, ThemeForm(kind), errors, isOvertaken ? .conflict : .unprocessable,
                editing: (id, form))
        }
        try store(visit).update(id, form.name, form.colour)
        return visit.redirect(to: kind.all(in: space), notice: "themes.saved")
    }

    /// Nobody follows it any more: the engine may give its number to another.
    func destroy(_ id: ItemTheme.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let theme = try store(visit).find(id, in: space)
        try store(visit).delete(theme.id, in: space)
        try FollowStore(db: visit.db).forget(kind.target(id), in: space.id, at: visit.now)
        return visit.redirect(to: kind.all(in: space), notice: kind.texts + "deleted")
    }

    func move(_ id: ItemTheme.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let isUp = visit.request.fields.first("do") == "up"
        try store(visit).move(store(visit).find(id, in: space), isUp: isUp, in: space)
        return visit.redirect(to: kind.all(in: space))
    }

    private func store(_ visit: Visit) -> ItemThemeStore { ItemThemeStore(kind, db: visit.db) }

    private func fault(
        _ form: ThemeForm, _ id: ItemTheme.ID?, _ visit: Visit
    ) throws -> String? {
        if form.name.isBlank { return visit.words("themes.error.empty") }
        if form.name.length > kind.limit {
            return visit.words("form.tooLong", ["n": String(kind.limit)])
        }
        let found = try store(visit).find(named: form.name, in: visit.space)
        guard found == nil || found?.id == id else { return visit.words("themes.error.taken") }
        let most = ThemeKind.most
        let isFull = try id == nil && store(visit).all(in: visit.space).count >= most
        return isFull ? visit.words("themes.error.many", ["n": String(most)]) : nil
    }

    private func show(
        _ visit: Visit, _ typed: ThemeForm, _ errors: FormErrors, _ status: Status = .ok,
        editing: (id: ItemTheme.ID, form: ThemeForm)? = nil
    ) throws -> Response {
        let (space, words) = (try visit.space, visit.words)
        let sizes = try store(visit).sizes(in: space)
        let all = try store(visit).all(in: space)
        let rows = all.map { theme in
            let form = editing?.id == theme.id ? editing?.form : nil
            return ThemeRow(
                theme: theme, form: form ?? ThemeForm(theme), error: errors["name-\(theme.id)"],
                size: words.count(kind.texts + "size", sizes[theme.id] ?? 0),
                isFirst: theme.id == all.first?.id, isLast: theme.id == all.last?.id,
                kind: kind, space: space, words: words)
        }
        return try visit.page(
            ThemesPage(
                kind: kind, space: space, rows: rows, typed: typed, errors: errors, words: words),
            status)
    }
}
