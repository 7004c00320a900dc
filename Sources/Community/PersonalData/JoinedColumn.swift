package import Storage

/// What one row takes from another in whose place it stands, when two accounts become one.
package struct JoinedColumn: Sendable {
    enum Way { case least, greatest, text }

    let column: SQL
    let way: Way

    package static func least(_ column: SQL) -> Self { Self(column: column, way: .least) }
    package static func greatest(_ column: SQL) -> Self { Self(column: column, way: .greatest) }
    /// Both texts, one below the other.
    package static func text(_ column: SQL) -> Self { Self(column: column, way: .text) }
}
