import Community
import Content
import Foundation
import HTTP

/// The themes of a forum, which its moderators keep.
enum Themes {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let themes = try ThemeStore(db: visit.db).all(for: visit.viewer, in: space)
        return try visit.page(
            ThemesPage(
                space: space,
                rows: themes.enumerated().map { place, theme in
                    ThemeLine(
                        theme, in: space, visit.words, isFirst: place == 0,
                        isLast: place == themes.count - 1)
                }))
    }

    static func new(_ visit: Visit) throws -> Response {
        try show(ThemeForm(), FormErrors(), nil, visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let (space, form) = (try visit.space, ThemeForm(visit.request.fields))
        var errors = FormErrors()
        guard let content = try check(form, nil, &errors, visit) else {
            return try show(form, errors, nil, visit, .unprocessable)
        }
        let id = try ThemeStore(db: visit.db).create(content, in: space)
        try keep(form, id, visit)
        return visit.redirect(to: ForumPaths.themes(in: space), notice: "forum.theme.created")
    }

    static func edit(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let theme = try load(id, visit)
        return try show(kept(theme, visit), FormErrors(), theme, visit)
    }

    /// The form as it is stored.
    private static func kept(_ theme: Theme, _ visit: Visit) throws -> ThemeForm {
        let groups = try ThemeStore(db: visit.db).groups(of: theme.id)
        let rules = try PremoderationStore(db: visit.db).all(in: visit.space.id)
        let rule = rules.first { $0.role == .member && $0.place == theme.id.place }?.rule
        return ThemeForm(theme, groups: groups, rule: rule)
    }

    /// The whole form, or a button that moves the theme up or down the list.
    static func update(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let (space, store) = (try visit.space, ThemeStore(db: visit.db))
        let theme = try load(id, visit)
        if let way = visit.request.fields.first("way") {
            try store.move(theme, up: way == "up", in: space)
            return visit.redirect(to: ForumPaths.themes(in: space))
        }
        let form = ThemeForm(visit.request.fields)
        var errors = FormErrors()
        guard let content = try check(form, id, &errors, visit) else {
            return try show(form, errors, theme, visit, .unprocessable)
        }
        guard try !kept(theme, visit).version.differs(from: visit.request.fields) else {
            return try show(form, errors, theme, visit, .conflict)
        }
        try store.update(id, content, in: space)
        try keep(form, id, visit)
        return visit.redirect(to: ForumPaths.themes(in: space), notice: "forum.theme.saved")
    }

    static func destroy(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let theme = try load(id, visit)
        try ThemeStore(db: visit.db).delete(theme.id)
        try PremoderationStore(db: visit.db).set(
            nil, for: .member, at: id.place, in: visit.space.id)
        try FollowStore(db: visit.db).forget(
            ForumFollowing.themes.target(theme.id.rawValue), in: visit.space.id,
            at: visit.now)
        return visit.redirect(
            to: ForumPaths.themes(in: try visit.space), notice: "forum.theme.deleted")
    }

    /// Whether what members write in a theme waits is a rule of the kernel.
    private static func keep(_ form: ThemeForm, _ id: Theme.ID, _ visit: Visit) throws {
        let space = try visit.space
        let store = PremoderationStore(db: visit.db)
        let known = try store.all(in: space.id).first {
            $0.role == .member && $0.place == id.place
        }?.rule
        let rule = PremoderationRule(
            name: form.rule, count: known?.count ?? PremoderationRule.usualCount)
        guard rule != known else { return }
        try store.set(rule, for: .member, at: id.place, in: space.id)
        try visit.record(.rulesChanged, form.name)
    }

    private static func load(_ id: Theme.ID, _ visit: Visit) throws -> Theme {
        try ThemeStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
    }

    private static func check(
        _ form: ThemeForm, _ id: Theme.ID?, _ errors: inout FormErrors, _ visit: Visit
    ) throws -> ThemeContent? {
        let space = try visit.space
        let groups = try GroupStore(db: visit.db).groups(in: space)
        let content = form.content(groups, &errors, visit.words)
        if try ThemeStore(db: visit.db).isTaken(form.name, in: space, but: id) {
            errors.add("name", visit.words("forum.error.themeTaken"))
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
            version = version?.changed(at: ForumPaths.themeEditor(theme.id, in: space))
        }
        return try visit.page(
            ThemeEditPage(
                space: space, theme: theme, form: form, errors: errors,
                groups: try GroupStore(db: visit.db).groups(in: space), words: visit.words,
                version: version),
            status)
    }
}
