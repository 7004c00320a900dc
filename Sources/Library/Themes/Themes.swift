import Community
import Content
import HTTP

/// The themes of a library, which its moderators keep.
enum Themes {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let tree = ThemeTree(try ThemeStore(db: visit.db).all(for: visit.viewer, in: space))
        return try visit.page(
            ThemesPage(
                space: space,
                rows: tree.places.map { ThemeLine(place: $0, space: space, words: visit.words) }))
    }

    static func new(_ visit: Visit) throws -> Response {
        let store = ThemeStore(db: visit.db)
        let below = visit.request.head.query.first("below").flatMap(Theme.ID.init(segment:))
        let parent = try below.map { try store.find($0, for: visit.viewer, in: visit.space) }
        let form = try parent.map { ThemeForm(below: $0, groups: try store.groups(of: $0.id)) }
        return try show(form ?? ThemeForm(), FormErrors(), nil, visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let (space, form) = (try visit.space, ThemeForm(visit.request.fields))
        var errors = FormErrors()
        guard let content = try check(form, nil, &errors, visit) else {
            return try show(form, errors, nil, visit, .unprocessable)
        }
        _ = try ThemeStore(db: visit.db).create(content, in: space, at: visit.now)
        return visit.redirect(to: LibraryPaths.themes(in: space), notice: "library.theme.created")
    }

    static func edit(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let theme = try load(id, visit)
        return try show(kept(theme, visit), FormErrors(), theme, visit)
    }

    /// The whole form, or a button that moves the theme up or down among those beside it.
    static func update(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let (space, store) = (try visit.space, ThemeStore(db: visit.db))
        let theme = try load(id, visit)
        if let way = visit.request.fields.first("way") {
            try store.move(theme, up: way == "up", in: space)
            return visit.redirect(to: LibraryPaths.themes(in: space))
        }
        let form = ThemeForm(visit.request.fields)
        var errors = FormErrors()
        guard let content = try check(form, theme, &errors, visit) else {
            return try show(form, errors, theme, visit, .unprocessable)
        }
        guard try !kept(theme, visit).version.differs(from: visit.request.fields) else {
            return try show(form, errors, theme, visit, .conflict)
        }
        let isForOthers =
            try content.audience != theme.audience
            || Set(content.groups) != Set(store.groups(of: id))
        try store.update(theme, content, in: space)
        if isForOthers { try ThemeReaders.change(id, visit.db, at: visit.now) }
        return visit.redirect(to: LibraryPaths.themes(in: space), notice: "library.theme.saved")
    }

    private static func kept(_ theme: Theme, _ visit: Visit) throws -> ThemeForm {
        ThemeForm(theme, groups: try ThemeStore(db: visit.db).groups(of: theme.id))
    }

    private static func load(_ id: Theme.ID, _ visit: Visit) throws -> Theme {
        try ThemeStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
    }

    private static func tree(_ visit: Visit) throws -> ThemeTree {
        ThemeTree(try ThemeStore(db: visit.db).all(for: visit.viewer, in: visit.space))
    }

    private static func check(
        _ form: ThemeForm, _ theme: Theme?, _ errors: inout FormErrors, _ visit: Visit
    ) throws -> ThemeContent? {
        let space = try visit.space
        let content = form.content(
            try GroupStore(db: visit.db).groups(in: space),
            parents: try tree(visit).parents(for: theme?.id).map(\.theme), &errors, visit.words)
        let store = ThemeStore(db: visit.db)
        if let content,
            try store.isTaken(form.name, below: content.parent, in: space, but: theme?.id)
        {
            errors.add("name", visit.words("library.error.themeTaken"))
        }
        return errors.isEmpty ? content : nil
    }

    private static func show(
        _ form: ThemeForm, _ errors: FormErrors, _ theme: Theme?, _ visit: Visit,
        _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        var version = try theme.map { try kept($0, visit).version }
        if let theme, status == .conflict {
            version = version?.changed(at: LibraryPaths.themeEditor(theme.id, in: space))
        }
        return try visit.page(
            ThemeEditPage(
                space: space, theme: theme, form: form, errors: errors,
                groups: try GroupStore(db: visit.db).groups(in: space), tree: try tree(visit),
                words: visit.words, version: version),
            status)
    }
}
