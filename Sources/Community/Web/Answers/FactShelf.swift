import Storage

/// What was read and is remembered, other than pages. What was not asked for since half of it was
/// filled anew is forgotten.
struct FactShelf {
    struct Fact {
        let value: any Sendable
        let basis: Basis
    }

    /// How many facts half of it holds. One takes about a kilobyte with its key.
    private static let half = 3_000
    private static let bytes = 1 << 10

    private var recent: [PageCache.Key: Fact] = [:]
    private var earlier: [PageCache.Key: Fact] = [:]

    /// About how many bytes are held.
    var weight: Int { (recent.count + earlier.count) * Self.bytes }

    mutating func find(_ key: PageCache.Key) -> Fact? {
        if let found = recent[key] { return found }
        guard let found = earlier.removeValue(forKey: key) else { return nil }
        keep(found, key)
        return found
    }

    mutating func keep(_ fact: Fact, _ key: PageCache.Key) {
        if recent.count >= Self.half {
            earlier = recent
            recent = [:]
        }
        earlier[key] = nil
        recent[key] = fact
    }
}
