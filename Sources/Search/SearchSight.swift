import Community
import Content
import Storage

/// The parts of a space where the viewer may see something, when whole themes are hidden from
/// them: a search then reads these alone, and need not refuse the rest item by item. What is seen
/// of them is still asked of the items.
struct SearchSight {
    /// Themes that the viewer sees, of modules that hide some.
    private var shown: [FullTextQuery] = []
    private var modules: [FullTextQuery] = []
    private(set) var hidden: [FullTextQuery] = []
    private let space: Space

    init(_ visit: Visit) throws {
        space = try visit.space
        let site = visit.site
        guard !visit.viewer.moderates(space) else { return }
        var themed: [String: [SearchTheme]] = [:]
        for themes in site.declarations.all(SearchThemes.self) {
            themed[themes.name] = try themes.read(visit.db, visit.viewer, space)
        }
        let modules = site.itemKinds.keys.compactMap { site.feature(ofKind: $0) }
        for module in Set(modules).union([""]).sorted() {
            add(module, themed[module] ?? [])
        }
    }

    private mutating func add(_ module: String, _ themes: [SearchTheme]) {
        guard themes.contains(where: \.isHidden) else {
            return modules.append(.mark(SearchMark.module(module)))
        }
        for theme in themes {
            let mark = FullTextQuery.mark(SearchMark.theme(module, theme.id))
            if theme.isHidden { hidden.append(mark) } else { shown.append(mark) }
        }
    }

    /// Themes are of one space, modules are of all.
    var query: FullTextQuery {
        let here: FullTextQuery = .mark(SearchMark.space(space.id))
        return .any(shown + (modules.isEmpty ? [] : [.all([here, .any(modules)])]))
    }
}
