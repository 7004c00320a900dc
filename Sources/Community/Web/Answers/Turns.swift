import Foundation

/// Has those who would make the same thing at once do it one after the other, so that all but the
/// first find it made.
final class Turns: Sendable {
    /// Whoever has a turn takes no other one: two that wait for each other would wait for ever.
    @TaskLocal private static var isTaken = false

    /// Things share a turn with some others.
    private let locks = (0..<64).map { _ in NSLock() }

    func with<Value>(_ key: some Hashable, _ body: () throws -> Value) rethrows -> Value {
        guard !Self.isTaken else { return try body() }
        return try locks[abs(key.hashValue % locks.count)].withLock {
            try Self.$isTaken.withValue(true, operation: body)
        }
    }
}
