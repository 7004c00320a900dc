import Synchronization

/// What was read for a page and holds until the next commit, so that a page asked for again
/// and again is not computed again and again. It can be forgotten at any time.
final class Memory: Sendable {
    /// Who asks for what. Their roles are in the database, and change with a commit.
    struct Key: Hashable, Sendable {
        let name: String
        let person: Person.ID?
        let space: Space.ID?
        let locale: String
        let question: String
    }

    private struct Content {
        var generation = -1
        var values: [Key: any Sendable] = [:]
    }

    /// A page's content is some 20 kB.
    private static let most = 512
    private let content = Mutex(Content())

    func value<Value: Sendable>(
        _ key: Key, at generation: Int?, _ compute: () throws -> Value
    ) rethrows -> Value {
        guard let generation else { return try compute() }
        if let found = find(key, generation), let known = found as? Value { return known }
        let value = try compute()
        keep(value, key, generation)
        return value
    }

    private func find(_ key: Key, _ generation: Int) -> (any Sendable)? {
        content.withLock { $0.generation == generation ? $0.values[key] : nil }
    }

    private func keep(_ value: any Sendable, _ key: Key, _ generation: Int) {
        content.withLock { content in
            guard generation >= content.generation else { return }
            if generation > content.generation || content.values.count >= Self.most {
                content.values = [:]
                content.generation = generation
            }
            content.values[key] = value
        }
    }
}
