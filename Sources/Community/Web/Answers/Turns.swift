import Foundation

/// Has those who would make the same thing at once do it one after the other, so that all but the
/// first find it made. What is made asks for nothing that is made in turns too.
final class Turns: Sendable {
    /// Things share a turn with some others.
    private let locks = (0..<64).map { _ in NSLock() }

    func with<Value>(_ key: some Hashable, _ body: () throws -> Value) rethrows -> Value {
        try locks[abs(key.hashValue % locks.count)].withLock(body)
    }
}
