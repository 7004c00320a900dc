import Storage

/// What was read and is remembered, other than pages. What was not asked for since half of it was
/// filled anew is forgotten.
struct FactShelf {
    struct Fact {
        let value: any Sendable
        let basis: Basis
    }

    /// How many facts half of it holds. One takes about a kilobyte with its key.
    private static let half = 1_500
    private static let bytes = 1 << 10

    /// What those see who began before the last change, and what those do who began after it.
    struct Facts {
        var newest: Fact
        var former: Fact?
    }

    private var recent: [PageCache.Key: Facts] = [:]
    private var earlier: [PageCache.Key: Facts] = [:]

    /// About how many bytes are held.
    var weight: Int { (recent.count + earlier.count) * Self.bytes }

    mutating func find(_ key: PageCache.Key) -> Facts? {
        if let found = recent[key] { return found }
        guard let found = earlier.removeValue(forKey: key) else { return nil }
        put(found, key)
        return found
    }

    /// - Parameter forAll: whether others may still look for what it replaces.
    mutating func keep(_ fact: Fact, forAll: Bool, _ key: PageCache.Key) {
        guard forAll, let known = find(key)?.newest else {
            return put(Facts(newest: fact), key)
        }
        let isFormer = fact.basis.isOlder(than: known.basis)
        put(isFormer ? Facts(newest: known, former: fact) : Facts(newest: fact, former: known), key)
    }

    private mutating func put(_ facts: Facts, _ key: PageCache.Key) {
        if recent.count >= Self.half {
            earlier = recent
            recent = [:]
        }
        earlier[key] = nil
        recent[key] = facts
    }
}
