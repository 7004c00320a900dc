/// Why a password could not be hashed or checked.
package enum PasswordError: Error, Equatable, Sendable {
    /// Too many are being hashed or wait their turn: answer 503 and `Retry-After`.
    case busy
    /// Longer than `PasswordHasher.longest` bytes.
    case tooLong
    /// The stored text is no argon2 hash.
    case malformedHash
    /// The system would not give the memory or the randomness.
    case outOfResources
}
