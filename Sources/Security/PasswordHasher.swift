import CSodium
import Dispatch
import Synchronization

/// Hashes and checks passwords with argon2id (libsodium `crypto_pwhash_str`).
///
/// At most two at a time, so that a flood of sign-ins takes neither all memory nor all cores;
/// 32 more wait, the next are answered `.busy`. The calling thread blocks meanwhile.
///
/// Texts are composed first (`Composition`): "é" typed as one code point on a phone or as two
/// on a Mac is one password. Nothing is trimmed or cut.
package final class PasswordHasher: Sendable {
    /// The longest password taken, in bytes of UTF-8.
    package static let longest = 1024

    /// What checking a password found.
    package enum Verdict: Equatable, Sendable {
        /// The right one; hash it again and store that if the cost has changed since.
        case matches(needsRehash: Bool)
        case differs
    }

    private let cost: PasswordCost
    private let places: Int
    private let occupied = Mutex(0)
    private let running: DispatchSemaphore

    /// - Parameters:
    ///   - cost: `.standard`, or `.light` in tests.
    ///   - parallel: how many hash at a time.
    ///   - queue: how many may wait.
    package init(cost: PasswordCost = .standard, parallel: Int = 2, queue: Int = 32) {
        self.cost = cost
        places = max(1, parallel) + max(0, queue)
        running = DispatchSemaphore(value: max(1, parallel))
    }

    /// The text to store: algorithm, cost, salt and hash in one.
    package func hash(_ password: String) throws(PasswordError) -> String {
        let bytes = Composition.utf8(of: password)
        guard bytes.count <= Self.longest else { throw .tooLong }
        return try inTurn { () throws(PasswordError) in try cost.hash(bytes) }
    }

    /// Checks a password against what is stored. A nil `stored` (no such account) takes the
    /// same time and differs, so that the answer does not tell who has an account.
    package func verify(
        _ password: String, against stored: String?
    ) throws(PasswordError) -> Verdict {
        let bytes = Composition.utf8(of: password)
        guard bytes.count <= Self.longest else { return .differs }
        return try inTurn { () throws(PasswordError) in
            guard let stored else {
                _ = try cost.hash(bytes)
                return .differs
            }
            return try cost.verify(bytes, against: stored)
        }
    }

    func inTurn<T>(
        _ work: () throws(PasswordError) -> T
    ) throws(PasswordError) -> T {
        let admitted = occupied.withLock { count in
            guard count < places else { return false }
            count += 1
            return true
        }
        guard admitted else { throw .busy }
        defer { occupied.withLock { $0 -= 1 } }
        running.wait()
        defer { running.signal() }
        return try work()
    }
}
