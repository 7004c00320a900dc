package import Storage

/// A stored file whose bytes are others than those that were stored.
package struct AlteredFile: Sendable {
    package let digest: FileDigest
    /// Whether it is not there at all.
    package let isGone: Bool
}
