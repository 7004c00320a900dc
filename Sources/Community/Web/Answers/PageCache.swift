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

    fileprivate struct Content {
        var generation = -1
        var values: [Key: any Sendable] = [:]
        /// Bytes of all values.
        var weight = 0
        /// Bytes of the values of each person.
        var shares: [Person.ID?: Int] = [:]
    }

    /// Bytes of all that is remembered.
    private static let most = 12 << 20
    /// Bytes of what one person was shown; all guests together are one. A page is some 30 kB.
    private static let mostOfPerson = 3 << 20
    /// What is not a page, with its key.
    private static let little = 1 << 10
    private let content = Mutex(Content())

    /// Bytes that are held.
    var weight: Int { content.withLock { $0.weight } }

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
        let page = (value as? any Weighed)?.weight ?? 0
        let weight = page + key.question.utf8.count + Self.little
        guard weight <= Self.mostOfPerson / 2 else { return }
        content.withLock { content in
            guard generation >= content.generation else { return }
            if generation > content.generation || content.weight + weight > Self.most {
                content = Content(generation: generation)
            }
            if content.shares[key.person, default: 0] + weight > Self.mostOfPerson {
                content.forget(all: key.person)
            }
            guard content.values.updateValue(value, forKey: key) == nil else { return }
            content.weight += weight
            content.shares[key.person, default: 0] += weight
        }
    }
}

extension PageCache.Content {
    fileprivate mutating func forget(all person: Person.ID?) {
        values = values.filter { $0.key.person != person }
        weight -= shares.removeValue(forKey: person) ?? 0
    }
}
