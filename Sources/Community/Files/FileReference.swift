package import Storage

/// Where a feature's tables name stored files: what one of them names is kept.
package struct FileReference: Declaration {
    package static let noun = "table that names files"

    package let name: String
    /// A query of `digest`, `size` (bytes, or NULL where no row says it) and `name` (or NULL).
    let kept: SQL
    /// A query that finds a row if a digest of 64 hexadecimal digits is named.
    let naming: @Sendable (_ digest: String) -> SQL

    package init(
        _ name: String, kept: SQL, naming: @escaping @Sendable (_ digest: String) -> SQL
    ) {
        self.name = name
        self.kept = kept
        self.naming = naming
    }
}
