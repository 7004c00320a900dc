import Storage

/// How much waits behind the navigation items of a page.
struct NavigationCount {
    private let items: [NavigationItem]
    private let tasks: [TaskKind]

    /// - Parameters:
    ///   - items: those that the viewer has.
    ///   - tasks: the kinds of the space's modules.
    init(_ items: [NavigationItem], _ tasks: [TaskKind]) {
        self.items = items
        self.tasks = tasks.filter { task in items.contains { $0.tasks.contains(task) } }
    }

    /// By the name of the item, in one statement.
    func all(for viewer: Viewer, in space: Space, _ db: Database) throws -> [String: Int] {
        let own = items.compactMap { item in
            item.waiting(viewer, space).map { (name: item.name, count: $0) }
        }
        let ofTasks = tasks.compactMap { task in
            task.rows(for: viewer, in: space).map { (name: Self.key(of: task), count: $0.count) }
        }
        let found = try db.counts(own + ofTasks)
        return items.reduce(into: [:]) { waiting, item in
            waiting[item.name] = tasks.filter { item.tasks.contains($0) }
                .reduce(found[item.name] ?? 0) { $0 + (found[Self.key(of: $1)] ?? 0) }
        }
    }

    /// Apart from the names of items.
    private static func key(of task: TaskKind) -> String { "task " + task.name }
}
