import CSodium

/// How much work one argon2id hash takes.
package struct PasswordCost: Equatable, Sendable {
    /// Passes over the memory.
    package let passes: UInt64
    /// Memory, in bytes.
    package let memory: Int

    package init(passes: UInt64, memory: Int) {
        self.passes = passes
        self.memory = memory
    }

    /// Two passes over 64 MiB: about 70 ms (OWASP ASVS 5.0 appendix C asks t=2, m >= 19 MiB).
    package static let standard = PasswordCost(passes: 2, memory: 64 << 20)
    /// The least argon2id allows: for tests only.
    package static let light = PasswordCost(passes: 1, memory: 8 << 10)

    func hash(_ password: [UInt8]) throws(PasswordError) -> String {
        guard Sodium.start() else { throw .outOfResources }
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let input = password.map { CChar(bitPattern: $0) }
        guard crypto_pwhash_str(&output, input, UInt64(input.count), passes, memory) == 0 else {
            throw .outOfResources
        }
        let text = output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: text, as: UTF8.self)
    }

    func verify(
        _ password: [UInt8], against stored: String
    ) throws(PasswordError) -> PasswordHasher.Verdict {
        guard Sodium.start() else { throw .outOfResources }
        let rehash = crypto_pwhash_str_needs_rehash(stored, passes, memory)
        guard rehash >= 0 else { throw .malformedHash }
        let input = password.map { CChar(bitPattern: $0) }
        guard crypto_pwhash_str_verify(stored, input, UInt64(input.count)) == 0 else {
            return .differs
        }
        return .matches(needsRehash: rehash == 1)
    }
}
