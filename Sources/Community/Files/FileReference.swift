package import Storage

/// Where a feature's tables name stored files: what one of them names is kept.
package struct FileReference: Declaration {
    package static let noun = "table that names files"

    package let name: String
    /// A query of `digest`, `size` (bytes, or NULL where no row says it) and `name` (or NULL).
    let kept: SQL
    /// A query that finds a row if a digest of 64 hexadecimal digits is named.
    let naming: @Sendable (_ digest: String) -> SQL
    /// A query of the next digests after one, in their order, at most so many and each once.
    let next: @Sendable (_ digest: String, _ limit: Int) -> SQL
    /// A query of `verdict`, `infected` or `waiting`, where a scanner for viruses has found one in
    /// a file of a digest or has still to look at it; nil where nothing is known of that.
    let verdict: (@Sendable (_ digest: String) -> SQL)?

    package init(
        _ name: String, kept: SQL, naming: @escaping @Sendable (_ digest: String) -> SQL,
        next: @escaping @Sendable (_ digest: String, _ limit: Int) -> SQL,
        verdict: (@Sendable (_ digest: String) -> SQL)? = nil
    ) {
        (self.name, self.kept, self.naming) = (name, kept, naming)
        (self.next, self.verdict) = (next, verdict)
    }
}
