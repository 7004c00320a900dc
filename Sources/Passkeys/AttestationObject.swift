/// What an authenticator says of a new key (WebAuthn, 6.5.4): of it the data is taken alone. Of
/// which make it is was not asked, so that nothing is believed of its statement.
struct AttestationObject {
    /// Bytes.
    private static let longest = 16_384

    let authenticatorData: [UInt8]

    init(_ bytes: [UInt8]) throws(PasskeyError) {
        guard bytes.count <= Self.longest else { throw .malformed }
        var reader = CBORReader(bytes)
        guard case .map(let count) = try reader.next() else { throw .malformed }
        var seen: Set<String> = []
        var data: [UInt8]?
        for _ in 0..<count {
            guard case .text(let key) = try reader.next(),
                seen.insert(reader.text(key)).inserted
            else { throw .malformed }
            if reader.text(key) == "authData" {
                guard case .bytes(let range) = try reader.next() else { throw .malformed }
                data = Array(bytes[range])
            } else {
                try reader.skip()
            }
        }
        guard reader.isAtEnd, let data, seen.isSuperset(of: ["fmt", "attStmt"]) else {
            throw .malformed
        }
        authenticatorData = data
    }
}
