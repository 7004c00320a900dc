import Storage

/// The navigation items of all features, checked for clashes.
struct Navigation: Sendable {
    /// What fits on the bottom edge of a phone, beside the menu.
    static let mostOften = 4

    let items: [NavigationItem]

    /// - Throws: `FeatureError` for two items with one key, or too many at the phone's edge.
    init(_ items: [NavigationItem]) throws(FeatureError) {
        self.items = items.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
        var keys: [String: String] = [:]
        for item in items {
            guard let key = item.key else { continue }
            if let other = keys.updateValue(item.name, forKey: key) {
                throw .sameKeyTwice(key, other, item.name)
            }
        }
        let often = items.filter(\.isOften).map(\.name)
        guard often.count <= Self.mostOften else { throw .tooManyOften(often) }
    }

    /// How much waits behind each item, by its name, in one statement.
    /// - Parameter tasks: the kinds of the space's modules.
    func waiting(
        for viewer: Viewer, in space: Space, counting tasks: [TaskKind], _ db: Database
    ) throws -> [String: Int] {
        let shown = items.filter { $0.isShown(to: viewer, in: space) }
        let counted = tasks.filter { task in shown.contains { $0.tasks.contains(task) } }
        let own = shown.compactMap { item in
            item.waiting(viewer, space).map { (name: item.name, count: $0) }
        }
        let ofTasks = counted.compactMap { task in
            task.rows(for: viewer, in: space).map { (name: Self.key(of: task), count: $0.count) }
        }
        let found = try WaitingCountStore(db: db).all(own + ofTasks)
        return shown.reduce(into: [:]) { waiting, item in
            waiting[item.name] = counted.filter { item.tasks.contains($0) }
                .reduce(found[item.name] ?? 0) { $0 + (found[Self.key(of: $1)] ?? 0) }
        }
    }

    /// Apart from the names of items.
    private static func key(of task: TaskKind) -> String { "task " + task.name }
}

extension NavigationItem {
    /// A module that the space has switched off is shown to nobody.
    func isShown(to viewer: Viewer, in space: Space) -> Bool {
        !space.isOff(name) && access.verdict(for: viewer, in: space) == .granted
    }
}
