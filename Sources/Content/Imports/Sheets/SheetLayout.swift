/// What is known of the sheets of a kind.
struct SheetLayout: Sendable {
    /// Those of a file beyond that are left out.
    static let mostColumns = 60

    let columns: [SheetColumn]
    /// A longer sheet is refused.
    let rows: Int

    func column(_ key: String) -> SheetColumn? { columns.first { $0.key == key } }
}
