/// Reads keys by name and kind, and then knows which keys nobody asked for.
struct ConfigReader {
    private let values: [String: ConfigValue]
    private(set) var known: [String] = []
    private var missing: ConfigError?

    init(_ values: [String: ConfigValue]) { self.values = values }

    mutating func text(_ key: String, default fallback: String) throws(ConfigError) -> String {
        switch read(key) {
        case nil: return fallback
        case .text(let text): return text
        case .some(let other): throw wrong(key, other, "a text in quotes")
        }
    }

    mutating func text(_ key: String, example: String) throws(ConfigError) -> String {
        let text = try text(key, default: "")
        if text.isEmpty, missing == nil { missing = .missing(key: key, example: example) }
        return text
    }

    mutating func texts(_ key: String, default fallback: [String]) throws(ConfigError) -> [String] {
        switch read(key) {
        case nil: return fallback
        case .texts(let texts): return texts
        case .some(let other): throw wrong(key, other, "a list such as [\"127.0.0.1\"]")
        }
    }

    mutating func number(
        _ key: String, default fallback: Int, in range: ClosedRange<Int>
    ) throws(ConfigError) -> Int {
        switch read(key) {
        case nil: return fallback
        case .number(let number) where range.contains(number): return number
        case .number(let number):
            throw .outOfRange(
                key: key, value: String(number),
                wanted: "from \(range.lowerBound) to \(range.upperBound)")
        case .some(let other): throw wrong(key, other, "a whole number")
        }
    }

    /// - Throws: the first key that nobody asked for, with the nearest that somebody did; then
    ///   the first that is missing, which may be the one that was misspelt.
    func finish() throws(ConfigError) {
        guard let unknown = values.keys.sorted().first(where: { !known.contains($0) }) else {
            if let missing { throw missing }
            return
        }
        let nearest = known.min { Spelling.distance($0, unknown) < Spelling.distance($1, unknown) }
        let isNear = nearest.map { Spelling.distance($0, unknown) <= 3 } ?? false
        throw .unknownKey(unknown, nearest: isNear ? nearest : nil)
    }

    private mutating func read(_ key: String) -> ConfigValue? {
        known.append(key)
        return values[key]
    }

    private func wrong(_ key: String, _ found: ConfigValue, _ wanted: String) -> ConfigError {
        .wrongKind(key: key, found: found.kind, wanted: wanted)
    }
}
