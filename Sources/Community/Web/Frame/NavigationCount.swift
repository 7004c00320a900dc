import Storage

/// How much waits behind the navigation items of a page.
struct NavigationCount {
    /// By the names of the items.
    struct Totals {
        var waiting: [String: Int] = [:]
        /// What the head of the home page tells.
        var told: [String: Int] = [:]
    }

    private let items: [NavigationItem]
    private let tasks: [TaskKind]

    /// - Parameters:
    ///   - items: those that the viewer has.
    ///   - tasks: the kinds of the space's modules.
    init(_ items: [NavigationItem], _ tasks: [TaskKind]) {
        self.items = items
        self.tasks = tasks.filter { task in items.contains { $0.tasks.contains(task) } }
    }

    /// What is asked about the viewer takes one statement.
    func ask(for visit: Visit, in space: Space) throws -> Asked<Totals> {
        var parts = Parts(visit: visit, space: space)
        let asked = try items.map {
            (waiting: try parts.places(of: $0.waiting), told: try parts.places(of: $0.told?.count))
        }
        let most = NavigationItem.mostWaiting + 1
        let ofTasks = tasks.map {
            parts.add(
                $0.rows(for: visit.viewer, in: space).map { Database.pair($0.count(upTo: most)) })
        }
        return try visit.db.ask(pairs: parts.all).map { answers in
            var totals = Totals()
            for (item, places) in zip(items, asked) {
                var total = try parts.total(item.waiting, places.waiting, answers)
                for (task, part) in zip(tasks, ofTasks) where item.tasks.contains(task) {
                    total += part.flatMap { answers[$0].first }.map { Int($0.value) } ?? 0
                }
                totals.waiting[item.name] = total
                guard let told = item.told else { continue }
                totals.told[item.name] =
                    try told.count.map { try parts.total($0, places.told, answers) } ?? total
            }
            return totals
        }
    }

    /// The parts of the statement.
    private struct Parts {
        let visit: Visit
        let space: Space
        private(set) var all: [SQL] = []
        private var known: [String: Int?] = [:]

        init(visit: Visit, space: Space) { (self.visit, self.space) = (visit, space) }

        /// The places of the questions of a count; nil where nothing can wait.
        mutating func places(of count: WaitingCount?) throws -> [Int?] {
            var places: [Int?] = []
            for question in count?.questions ?? [] {
                if let name = question.name, let place = known[name] {
                    places.append(place)
                    continue
                }
                let place = add(try question.query(visit, space))
                if let name = question.name { known[name] = .some(place) }
                places.append(place)
            }
            return places
        }

        /// The place of a question.
        mutating func add(_ question: SQL?) -> Int? {
            guard let question else { return nil }
            all.append(question)
            return all.count - 1
        }

        func total(
            _ count: WaitingCount, _ places: [Int?], _ answers: [WaitingCount.Answer]
        ) throws -> Int {
            guard places.contains(where: { $0 != nil }) else { return 0 }
            return try count.total(places.map { $0.map { answers[$0] } ?? [] }, visit, space)
        }
    }
}
