/// How files of one form become things.
package struct ImportReading<Thing: Sendable>: Sendable {
    let form: ImportForm
    let read: @Sendable (ImportSource) throws -> ImportedThings<Thing>

    /// Files that the feature reads.
    /// - Parameters:
    ///   - endings: of their names, without a dot.
    ///   - types: what browsers call them.
    ///   - bytes: of the longest.
    ///   - read: throws `ImportRefusal` for a file of which nothing can be taken.
    package static func file(
        _ endings: [String], types: [String] = [], bytes: Int,
        read: @escaping @Sendable (ImportSource) throws -> ImportedThings<Thing>
    ) -> Self {
        Self(
            form: ImportForm(endings: endings, types: types, bytes: bytes, sheet: nil), read: read)
    }

    /// Tables of spreadsheets. What their columns mean is asked of whoever sends one, and kept for
    /// the next with the same headers.
    /// - Parameters:
    ///   - columns: what may stand in them.
    ///   - rows: of the longest.
    ///   - signs: of lists that may be pasted, and have no names above their columns.
    ///   - thing: what a row is; nil, and a problem, for one that is none.
    package static func sheet(
        _ columns: [SheetColumn], bytes: Int = 20_000_000, rows: Int = 20_000,
        signs: SheetSigns? = nil,
        thing: @escaping @Sendable (SheetRow, inout [ImportProblem]) throws -> Thing?
    ) -> Self {
        let layout = SheetLayout(columns: columns, rows: rows, signs: signs)
        let form = ImportForm(
            endings: ["csv", "tsv", "txt"],
            types: ["text/csv", "text/tab-separated-values", "text/plain"], bytes: bytes,
            sheet: layout)
        return Self(form: form) { source in
            var reading = try SheetReading(source, layout)
            var things: [Thing] = []
            for row in reading.rows() {
                if let one = try thing(row, &reading.problems) { things.append(one) }
            }
            return ImportedThings(things, problems: reading.problems)
        }
    }

    /// The same, with a last look at all things of a file together: what is in it twice, how they
    /// are told apart.
    package func looking(
        at all:
            @escaping @Sendable (ImportedThings<Thing>, ImportSource) throws ->
            ImportedThings<Thing>
    ) -> Self {
        Self(form: form) { source in try all(read(source), source) }
    }
}
