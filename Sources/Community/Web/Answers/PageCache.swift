import Foundation
import Synchronization

/// What was read for a page and holds until the next commit, so that a page asked for again
/// and again is not computed again and again. It can be forgotten at any time.
final class PageCache: Sendable {
    /// Who asks for what. Their roles are in the database, and change with a commit.
    struct Key: Hashable, Sendable {
        let name: String
        let person: Person.ID?
        let space: Space.ID?
        let locale: String
        let question: String
        /// Texts such as "today" hold for a minute at most.
        private let minute: Int

        init(
            name: String, person: Person.ID? = nil, space: Space.ID? = nil, locale: String = "",
            question: String, at now: Date
        ) {
            self.name = name
            self.person = person
            self.space = space
            self.locale = locale
            self.question = question
            minute = Int(now.timeIntervalSince1970 / 60)
        }
    }

    private struct Content {
        var generation = -1
        var values: [Key: any Sendable] = [:]
    }

    /// A page is some 30 kB.
    private static let most = 128
    private let content = Mutex(Content())

    /// - Parameter generation: asked first only when there is something to find: a server of a
    ///   database tells it by the way once it was asked anything.
    func value<Value: Sendable>(
        _ key: Key, at generation: @autoclosure () -> Int?, _ compute: () throws -> Value
    ) rethrows -> Value {
        if holds(key), let generation = generation(), let found = find(key, generation),
            let known = found as? Value
        {
            return known
        }
        let value = try compute()
        if let generation = generation() { keep(value, key, generation) }
        return value
    }

    private func holds(_ key: Key) -> Bool { content.withLock { $0.values[key] != nil } }

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
