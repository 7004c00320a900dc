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
        let asked = try places(of: visit, in: space, among: &parts)
        let most = NavigationItem.mostWaiting + 1
        let waiting = tasks.map {
            $0.rows(for: visit.viewer, in: space).map { Database.pair($0.count(upTo: most)) }
        }
        let ofTasks = waiting.map { add($0, to: &parts) }
        return try visit.db.ask(pairs: parts).map { answers in
            var totals: [String: Int] = [:]
            for (item, places) in zip(items, asked) {
                var total = 0
                if places.contains(where: { $0 != nil }) {
                    total = try item.waiting.total(
                        places.map { $0.map { answers[$0] } ?? [] }, visit, space)
                }
                for (task, part) in zip(tasks, ofTasks) where item.tasks.contains(task) {
                    total += part.flatMap { answers[$0].first }.map { Int($0.value) } ?? 0
                }
                totals[item.name] = total
            }
            return totals
        }
    }

    /// Of the questions of each item, the places among the parts of the statement; nil where
    /// nothing can wait.
    private func places(
        of visit: Visit, in space: Space, among parts: inout [SQL]
    ) throws -> [[Int?]] {
        var known: [String: Int?] = [:]
        return try items.map { item in
            try item.waiting.questions.map { question in
                if let name = question.name, let place = known[name] { return place }
                let place = add(try question.query(visit, space), to: &parts)
                if let name = question.name { known[name] = .some(place) }
                return place
            }
        }
    }

    /// The place of a question among the parts of the statement.
    private func add(_ question: SQL?, to parts: inout [SQL]) -> Int? {
        guard let question else { return nil }
        parts.append(question)
        return parts.count - 1
    }
}
