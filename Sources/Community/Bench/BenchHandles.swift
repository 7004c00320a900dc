/// What the fillings left behind, by what it is: the address of a "topic of 25 messages".
package struct BenchHandles: Codable, Sendable {
    private var addresses: [String: [String]] = [:]

    package init() {}

    package mutating func add(_ address: String, to name: String) {
        addresses[name, default: []].append(address)
    }

    package mutating func merge(_ other: BenchHandles) {
        addresses.merge(other.addresses, uniquingKeysWith: +)
    }

    /// - Throws: `BenchHandleError` if no filling gave such an address.
    package func all(_ name: String) throws -> [String] {
        guard let found = addresses[name] else { throw BenchHandleError(name: name) }
        return found
    }

    /// So many of them, evenly spread over all; all if there are fewer.
    package func some(_ count: Int, of name: String) throws -> [String] {
        let all = try all(name)
        guard count < all.count else { return all }
        return (0..<count).map { all[$0 * all.count / count] }
    }

    /// The last that was given.
    package func one(_ name: String) throws -> String {
        guard let found = try all(name).last else { throw BenchHandleError(name: name) }
        return found
    }
}

/// A measure asked for what no filling gave.
package struct BenchHandleError: Error, CustomStringConvertible {
    package let name: String
    package var description: String { "no filling gives a \(name)" }
}
