import Community
import Content
import HTTP

/// Removing a theme: its documents go under another one that is chosen.
enum ThemeRemovals {
    static func edit(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        try show(try load(id, visit), FormErrors(), visit)
    }

    static func destroy(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let (space, store) = (try visit.space, ThemeStore(db: visit.db))
        let theme = try load(id, visit)
        let burden = try store.burden(of: id)
        guard burden.below == 0 else {
            throw Problem.conflict(because: "library.theme.hasBelow")
        }
        if burden.documents > 0 {
            guard let other = try other(theme, visit) else {
                var errors = FormErrors()
                errors.add("into", visit.words("library.error.themeInto"))
                return try show(theme, errors, visit, .unprocessable)
            }
            try ShelfStore(db: visit.db).carry(from: id, to: other.id)
            try ThemeReaders.change(other.id, visit.db, at: visit.now)
        }
        try store.delete(id)
        return visit.redirect(to: LibraryPaths.themes(in: space), notice: "library.theme.deleted")
    }

    private static func load(_ id: Theme.ID, _ visit: Visit) throws -> Theme {
        try ThemeStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
    }

    private static func other(_ theme: Theme, _ visit: Visit) throws -> Theme? {
        let chosen = visit.request.fields.first("into").flatMap(Theme.ID.init(segment:))
        guard let chosen, chosen != theme.id else { return nil }
        return try ThemeStore(db: visit.db).find(chosen, for: visit.viewer, in: visit.space)
    }

    private static func show(
        _ theme: Theme, _ errors: FormErrors, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let (space, store) = (try visit.space, ThemeStore(db: visit.db))
        let burden = try store.burden(of: theme.id)
        return try visit.page(
            ThemeRemovalPage(
                space: space, theme: theme,
                tree: ThemeTree(try store.all(for: visit.viewer, in: space)),
                below: burden.below, documents: burden.documents, errors: errors,
                words: visit.words),
            status)
    }
}
