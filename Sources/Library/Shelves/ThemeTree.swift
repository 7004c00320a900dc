/// The themes that somebody sees as a tree. One whose parent they do not see stands at the top.
struct ThemeTree: Sendable {
    struct Place: Sendable {
        let theme: Theme
        /// 0 at the top.
        let depth: Int
        let isFirst: Bool
        let isLast: Bool
    }

    /// How many levels there are at most.
    static let mostLevels = 4

    /// Each theme before those below it.
    let places: [Place]
    private let byID: [Int64: Theme]

    init(_ themes: [Theme]) {
        byID = Dictionary(themes.map { ($0.id.rawValue, $0) }) { first, _ in first }
        let known = Set(themes.map(\.id.rawValue))
        let below = Dictionary(grouping: themes) { theme in
            theme.parent.map(\.rawValue).flatMap { known.contains($0) ? $0 : nil } ?? 0
        }
        var places: [Place] = []
        Self.add(0, depth: 0, below, to: &places)
        self.places = places
    }

    private static func add(
        _ parent: Int64, depth: Int, _ below: [Int64: [Theme]], to places: inout [Place]
    ) {
        let siblings = below[parent] ?? []
        for (number, theme) in siblings.enumerated() {
            places.append(
                Place(
                    theme: theme, depth: depth, isFirst: number == 0,
                    isLast: number == siblings.count - 1))
            add(theme.id.rawValue, depth: depth + 1, below, to: &places)
        }
    }

    subscript(id: Theme.ID?) -> Theme? { id.flatMap { byID[$0.rawValue] } }

    /// From the top down to a theme, itself included.
    func path(to id: Theme.ID) -> [Theme] {
        var path: [Theme] = []
        var next = self[id]
        while let theme = next, path.count < Self.mostLevels {
            path.insert(theme, at: 0)
            next = self[theme.parent]
        }
        return path
    }

    /// "Financements › Salarié·es"
    func name(of theme: Theme) -> String {
        path(to: theme.id).map(\.name).joined(separator: " › ")
    }

    /// A theme and all that stand below it.
    func branch(_ id: Theme.ID) -> [Place] {
        guard let start = places.firstIndex(where: { $0.theme.id == id }) else { return [] }
        let rest = places[(start + 1)...].prefix { $0.depth > places[start].depth }
        return [places[start]] + rest
    }

    /// How many levels a theme is high, itself included.
    func height(of id: Theme.ID) -> Int {
        let branch = branch(id)
        guard let top = branch.first?.depth, let deepest = branch.map(\.depth).max() else {
            return 1
        }
        return deepest - top + 1
    }

    /// Under which a theme may hang: not under itself, nor so low that there are too many levels.
    func parents(for id: Theme.ID?) -> [Place] {
        let own = Set(id.map { branch($0).map(\.theme.id.rawValue) } ?? [])
        let height = id.map { self.height(of: $0) } ?? 1
        return places.filter {
            !own.contains($0.theme.id.rawValue) && $0.depth + 1 + height <= Self.mostLevels
        }
    }
}
