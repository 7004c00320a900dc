/// A file to put into an archive.
package struct ZipEntry: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// A file of the disk of `size` bytes and, unless nil, of this SHA-256: any other is left
        /// out.
        case file(path: String, size: Int, sha256: [UInt8]?)
    }

    package let path: ZipPath
    package let content: Content
    /// When it was made: seconds since 1970, UTC.
    package let modified: Int
    /// Seconds to add for the time on the clock of whoever opens it: the format has both.
    package let offset: Int

    package init(_ path: ZipPath, _ content: Content, modified: Int, offset: Int = 0) {
        (self.path, self.content) = (path, content)
        (self.modified, self.offset) = (modified, offset)
    }
}
