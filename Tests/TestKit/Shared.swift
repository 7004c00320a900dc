import Foundation

/// Values that are made once a process, by key, and shared by every test that asks.
final class Shared<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
    // Guards what follows; held while a value is made, so that the others wait for it.
    private let lock = NSLock()
    private var values: [Key: Value] = [:]

    func value(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
        lock.lock()
        defer { lock.unlock() }
        if let value = values[key] { return value }
        let value = try make()
        values[key] = value
        return value
    }
}
