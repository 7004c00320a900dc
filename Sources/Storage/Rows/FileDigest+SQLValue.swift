/// Stored as 32 bytes; a text of 64 digits reads as well.
extension FileDigest: SQLValue {
    package var sqlArgument: SQLArgument { .blob(bytes) }

    package init(cell: Cell) throws {
        let read =
            cell.isBlob
            ? FileDigest(bytes: try cell.blob()) : FileDigest(hex: try cell.text())
        guard let read else { throw cell.mismatch("SHA-256") }
        self = read
    }
}
