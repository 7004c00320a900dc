import Storage

/// The parts of a space where the viewer may see something, when whole themes are hidden from
/// them: a search then reads these alone, and need not refuse the rest item by item. What is seen
/// of them is still asked of the items.
struct SearchSight {
    /// Themes that the viewer sees, and modules that hide none.
    private(set) var marks: [FullTextQuery] = []
    private(set) var hidden: [FullTextQuery] = []

    init(_ visit: Visit) throws {
        let (space, site) = (try visit.space, visit.site)
        guard !visit.viewer.moderates(space) else { return }
        var themed: [String: [SearchTheme]] = [:]
        for feature in site.features {
            themed[feature.name] = try feature.themes?(visit.db, visit.viewer, space)
        }
        for module in Set(site.kinds.values.map(\.feature)).union([""]).sorted() {
            let themes = themed[module] ?? []
            let marks = themes.map { FullTextQuery.mark(SearchMark.theme(module, $0.id)) }
            let isPartly = themes.contains(where: \.isHidden)
            self.marks += isPartly ? [] : [.mark(SearchMark.module(module))]
            for (theme, mark) in zip(themes, marks) where isPartly {
                if theme.isHidden { hidden.append(mark) } else { self.marks.append(mark) }
            }
        }
    }
}
