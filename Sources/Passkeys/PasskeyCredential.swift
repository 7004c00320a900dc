import CFIDO

/// A new passkey, as it is kept.
package struct PasskeyCredential: Equatable, Sendable {
    /// The name by which authenticators find it again.
    package let id: [UInt8]
    package let key: PasskeyKey
    package let counter: UInt32
    package let isVerified: Bool
    /// Whether the key is, or can be, on several devices.
    package let mayBeCopied: Bool

    /// Nil if the key is of another algorithm.
    /// - Throws: `.unknownKey` if it says that it is of this one, and is not.
    init?(
        _ data: AuthenticatorData, _ algorithm: PasskeyKey.Algorithm
    ) throws(PasskeyError) {
        var credential = fido_cred_new()
        defer { fido_cred_free(&credential) }
        guard let credential,
            fido_cred_set_type(credential, Int32(algorithm.rawValue)) == FIDO_OK,
            fido_cred_set_authdata_raw(credential, data.bytes, data.bytes.count) == FIDO_OK,
            let id = fido_cred_id_ptr(credential), let key = fido_cred_pubkey_ptr(credential)
        else { return nil }
        self.id = Array(UnsafeBufferPointer(start: id, count: fido_cred_id_len(credential)))
        self.key = PasskeyKey(
            algorithm,
            Array(UnsafeBufferPointer(start: key, count: fido_cred_pubkey_len(credential))))
        counter = fido_cred_sigcount(credential)
        isVerified = data.flags.isVerified
        mayBeCopied = data.flags.mayBeCopied
        try self.key.with { _ throws(PasskeyError) in }
    }
}
