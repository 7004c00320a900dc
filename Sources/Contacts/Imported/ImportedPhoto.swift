import Foundation
import Storage

/// A photo of a file: made small before the transaction that keeps it.
struct ImportedPhoto: Sendable {
    let bytes: Data
    /// That of the file, as it came.
    let digest: String
    /// The small one; nil before it is made, and for what is no picture.
    private(set) var kept: FileDigest?
    /// Whether it was none that can be read.
    private(set) var isRefused = false

    init(_ bytes: Data) {
        self.bytes = bytes
        var stream = DigestStream()
        stream.update(Array(bytes))
        digest = stream.finish().hex
    }

    mutating func keep(_ small: FileDigest?) { (kept, isRefused) = (small, small == nil) }
}
