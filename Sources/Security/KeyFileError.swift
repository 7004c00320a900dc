/// Why a key file cannot be used. `path` is for the operator's eyes.
package enum KeyFileError: Error, Equatable, Sendable {
    /// Others than its owner may read or write it: `chmod 600` it, and make a new key if it
    /// may have been read.
    case readableByOthers(path: String)
    /// Not a plain file (a folder, a symbolic link, a pipe).
    case notAFile(path: String)
    /// Holds another number of bytes than 32.
    case wrongSize(path: String, size: Int)
    /// The system refused; `code` is its errno.
    case refused(path: String, code: Int32)
}
