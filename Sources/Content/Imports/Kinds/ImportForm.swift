/// In what form a file comes.
struct ImportForm: Sendable {
    /// Of names, in small letters: `vcf`.
    let endings: [String]
    /// `text/vcard`
    let types: [String]
    /// A longer file is refused before any of it is read.
    let bytes: Int
    /// What is known of its columns, if it is a table.
    let sheet: SheetLayout?

    /// What a browser offers to choose from.
    var accepted: [String] { endings.map { "." + $0 } + types }
}
