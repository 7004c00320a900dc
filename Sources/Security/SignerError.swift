/// Why a `Signer` or a `SecretBox` cannot be made or opened.
package enum SignerError: Error, Equatable, Sendable {
    /// The list of keys is empty.
    case noKey
    /// A key is not 32 bytes.
    case wrongKeySize(Int)
    /// A box was changed, cut, or closed with another key.
    case unreadable
}
