import CFIDO

/// The public key of a passkey, as libfido2 keeps it.
package struct PasskeyKey: Equatable, Sendable {
    /// Of COSE (RFC 9053), by their numbers; those that browsers are asked for, the best first.
    package enum Algorithm: Int, CaseIterable, Sendable {
        case es256 = -7
        case edDSA = -8
        case rs256 = -257
    }

    package let algorithm: Algorithm
    package let bytes: [UInt8]

    package init(_ algorithm: Algorithm, _ bytes: [UInt8]) {
        (self.algorithm, self.bytes) = (algorithm, bytes)
    }

    /// Lends the key to libfido2.
    /// - Throws: `.unknownKey` if the bytes are no key of the algorithm.
    func with<T>(
        _ body: (UnsafeRawPointer) throws(PasskeyError) -> T
    ) throws(PasskeyError) -> T {
        switch algorithm {
        case .es256:
            var key = es256_pk_new()
            defer { es256_pk_free(&key) }
            guard let key, es256_pk_from_ptr(key, bytes, bytes.count) == FIDO_OK else {
                throw .unknownKey
            }
            return try body(UnsafeRawPointer(key))
        case .edDSA:
            var key = eddsa_pk_new()
            defer { eddsa_pk_free(&key) }
            guard let key, eddsa_pk_from_ptr(key, bytes, bytes.count) == FIDO_OK else {
                throw .unknownKey
            }
            return try body(UnsafeRawPointer(key))
        case .rs256:
            var key = rs256_pk_new()
            defer { rs256_pk_free(&key) }
            guard let key, rs256_pk_from_ptr(key, bytes, bytes.count) == FIDO_OK else {
                throw .unknownKey
            }
            return try body(UnsafeRawPointer(key))
        }
    }
}
