import CSodium

/// What an authenticator signs beside the question (WebAuthn, 6.1): for which site, by whom, how
/// often, and the new key at a registration. It is looked through before libfido2 reads it.
struct AuthenticatorData {
    struct Flags {
        let rawValue: UInt8

        var isPresent: Bool { rawValue & 0x01 != 0 }
        var isVerified: Bool { rawValue & 0x04 != 0 }
        /// Whether the key can be copied to other devices.
        var mayBeCopied: Bool { rawValue & 0x08 != 0 }
        var isCopied: Bool { rawValue & 0x10 != 0 }
        var hasKey: Bool { rawValue & 0x40 != 0 }
        var hasExtensions: Bool { rawValue & 0x80 != 0 }
    }

    /// Bytes.
    private static let longest = 8192
    private static let head = 37
    /// Of the name of a key (WebAuthn, 7.1, step 25).
    private static let longestName = 1023

    let bytes: [UInt8]
    let flags: Flags

    init(_ bytes: [UInt8]) throws(PasskeyError) {
        guard (Self.head...Self.longest).contains(bytes.count) else { throw .malformed }
        self.bytes = bytes
        flags = Flags(rawValue: bytes[32])
        guard flags.mayBeCopied || !flags.isCopied else { throw .malformed }
        var place = Self.head
        if flags.hasKey { place = try Self.endOfKey(bytes) }
        if flags.hasExtensions {
            var reader = CBORReader(bytes, from: place)
            guard case .map = try reader.next() else { throw .malformed }
            reader = CBORReader(bytes, from: place)
            try reader.skip()
            place = reader.place
        }
        guard place == bytes.count else { throw .malformed }
    }

    /// After the make, the name of the key with its length, and the key itself.
    private static func endOfKey(_ bytes: [UInt8]) throws(PasskeyError) -> Int {
        let name = head + 18
        guard bytes.count >= name else { throw .malformed }
        let length = Int(bytes[name - 2]) << 8 | Int(bytes[name - 1])
        guard (1...longestName).contains(length), bytes.count > name + length else {
            throw .malformed
        }
        var reader = CBORReader(bytes, from: name + length)
        try reader.skip()
        return reader.place
    }

    func isFor(_ party: String) -> Bool {
        var digest = [UInt8](repeating: 0, count: 32)
        let name = Array(party.utf8)
        crypto_hash_sha256(&digest, name, UInt64(name.count))
        return sodium_memcmp(digest, Array(bytes.prefix(32)), 32) == 0
    }
}
