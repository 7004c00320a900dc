import Community
import Content
import Storage
import Web

/// What becomes of the bookmarks of a file: a link that the space has stays as it is, and stands
/// under the themes of their folders as well.
struct BookmarkPlan {
    private(set) var plan: ImportPlan

    private let words: Localization
    private let known: [String: KnownLink]
    /// The names of the themes that there are, or will be, by their looks.
    private var names: [String: String]
    private var problems: [ImportProblem] = []
    private var told: Set<String> = []

    init(_ bookmarks: [FiledBookmark], _ context: ImportContext) throws {
        let space = context.space
        words = context.words
        known = try KnownLinkStore(db: context.db).find(bookmarks.map(\.key), in: space)
        let themes = try ItemThemeStore(.links, db: context.db).all(in: space)
        names = Dictionary(themes.map { ($0.name.nameLook, $0.name) }) { first, _ in first }
        plan = ImportPlan([])
        let steps = bookmarks.map { step($0) }
        plan = ImportPlan(steps, problems: problems)
    }

    private mutating func step(_ one: FiledBookmark) -> ImportStep {
        let link = known[one.key]
        guard link?.isTrashed != true else { return Self.step(one, .trashed) }
        let isNew = link == nil && !one.isFurther
        guard let theme = newTheme(of: one, link) else {
            guard isNew else { return Self.step(one, .same) }
            return Self.step(one, .added) { try BookmarkTaking(context: $0).take(one, under: nil) }
        }
        let note = words(isNew ? "links.import.theme" : "links.import.alsoIn", ["name": theme])
        return Self.step(one, isNew ? .added : .changed, note) { context in
            let taking = BookmarkTaking(context: context)
            return try isNew ? taking.take(one, under: theme) : taking.add(one, to: theme)
        }
    }

    /// The theme that it is to stand under beside those that it has; nil where there are as many
    /// as there may be.
    private mutating func newTheme(of one: FiledBookmark, _ link: KnownLink?) -> String? {
        guard let theme = one.theme else { return nil }
        let look = theme.nameLook
        guard link?.themes.contains(look) != true else { return nil }
        if let known = names[look] { return known }
        guard names.count < ThemeKind.most else {
            if told.insert(theme).inserted { problems.append(tooMany(theme, one.line)) }
            return nil
        }
        names[look] = theme
        return theme
    }

    private static func step(
        _ one: FiledBookmark, _ fate: ImportFate, _ note: String? = nil,
        take: @escaping ImportStep.Take = { _ in nil }
    ) -> ImportStep {
        ImportStep(
            fate, line: one.line, title: one.bookmark.title, text: one.address.shown, note: note,
            take: take)
    }

    private func tooMany(_ name: String, _ line: Int) -> ImportProblem {
        ImportProblem(
            line: line, about: name,
            words("links.import.tooManyThemes", ["n": words.number(ThemeKind.most)]))
    }
}
