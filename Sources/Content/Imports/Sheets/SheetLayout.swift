/// What is known of the sheets of a kind.
struct SheetLayout: Sendable {
    /// Those of a file beyond that are left out.
    static let mostColumns = 60

    let columns: [SheetColumn]
    /// A longer sheet is refused.
    let rows: Int
    /// Of lists that people paste; nil where sheets come as files, with names above their columns.
    var signs: SheetSigns?

    func column(_ key: String) -> SheetColumn? { columns.first { $0.key == key } }
}
