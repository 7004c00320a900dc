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

    /// By the name of the item. What is asked about the viewer takes one statement.
    func ask(for visit: Visit, in space: Space) throws -> Asked<[String: Int]> {
        var parts: [SQL] = []
        let asked = try items.map { try add($0.waiting.question(visit, space), to: &parts) }
        let most = NavigationItem.mostWaiting + 1
        let waiting = tasks.map {
            $0.rows(for: visit.viewer, in: space).map { Database.pair($0.count(upTo: most)) }
        }
        let ofTasks = waiting.map { add($0, to: &parts) }
        return try visit.db.ask(pairs: parts).map { answers in
            var totals: [String: Int] = [:]
            for (item, part) in zip(items, asked) {
                var total = try part.map { try item.waiting.total(answers[$0], visit, space) } ?? 0
                for (task, part) in zip(tasks, ofTasks) where item.tasks.contains(task) {
                    total += part.flatMap { answers[$0].first }.map { Int($0.value) } ?? 0
                }
                totals[item.name] = total
            }
            return totals
        }
    }

    /// The place of a question among the parts of the statement.
    private func add(_ question: SQL?, to parts: inout [SQL]) -> Int? {
        guard let question else { return nil }
        parts.append(question)
        return parts.count - 1
    }
}
