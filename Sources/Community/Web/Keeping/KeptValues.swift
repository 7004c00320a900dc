import Synchronization

/// What was made of things for all their readers, each kept until the thing changes: a topic's
/// messages as they are printed. Who may see it is asked anew for each reader.
///
/// It is bounded. What was not asked for since half of it was filled anew is forgotten.
final class KeptValues: Sendable {
    /// What a value is of, and in which words.
    struct Key: Hashable, Sendable {
        let name: String
        let id: Int64
        let part: Int
        let locale: String
        /// The address of the space, and its time zone.
        let slug: String
        let zone: String
        /// Texts such as "yesterday" hold for a day.
        let day: String
    }

    /// A value as long as its thing has this stamp.
    private final class Entry<Stamp: Equatable & Sendable, Value: Weighed>: Weighed {
        let stamp: Stamp
        let value: Value

        init(_ stamp: Stamp, _ value: Value) { (self.stamp, self.value) = (stamp, value) }

        /// With what a dictionary needs.
        var weight: Int { value.weight + 256 }
    }

    fileprivate struct Content {
        var recent: Values = [:]
        var earlier: Values = [:]
        /// Bytes of either.
        var recentWeight = 0
        var earlierWeight = 0
    }

    /// Bytes of all that is kept.
    static let most = 8 << 20
    private let content = Mutex(Content())

    /// Bytes that are held, as the values say.
    var weight: Int { content.withLock { $0.recentWeight + $0.earlierWeight } }

    func value<Stamp: Equatable & Sendable, Value: Weighed>(
        _ key: Key, at stamp: Stamp, _ make: () throws -> Value
    ) rethrows -> Value {
        let (known, _) = content.withLock { $0.find(key) }
        let found = known as? Entry<Stamp, Value>
        if let found, found.stamp == stamp { return found.value }
        let entry = Entry(stamp, try make())
        // What is forgotten is freed after the lock: it is thousands of texts.
        _ = content.withLock { $0.keep(entry, key, half: Self.most / 2) }
        return entry.value
    }
}

extension KeptValues.Content {
    typealias Values = [KeptValues.Key: any Weighed]

    /// With what is forgotten for it.
    fileprivate mutating func find(_ key: KeptValues.Key) -> ((any Weighed)?, forgotten: Values) {
        if let found = recent[key] { return (found, [:]) }
        guard let found = earlier.removeValue(forKey: key) else { return (nil, [:]) }
        earlierWeight -= found.weight
        return (found, keep(found, key, half: KeptValues.most / 2))
    }

    /// - Returns: what is forgotten for it.
    fileprivate mutating func keep(
        _ value: any Weighed, _ key: KeptValues.Key, half: Int
    ) -> Values {
        if let former = earlier.removeValue(forKey: key) { earlierWeight -= former.weight }
        if let former = recent.removeValue(forKey: key) { recentWeight -= former.weight }
        let weight = value.weight
        guard weight <= half else { return [:] }
        var forgotten: Values = [:]
        if recentWeight + weight > half {
            forgotten = earlier
            (earlier, earlierWeight) = (recent, recentWeight)
            (recent, recentWeight) = ([:], 0)
        }
        recent[key] = value
        recentWeight += weight
        return forgotten
    }
}
