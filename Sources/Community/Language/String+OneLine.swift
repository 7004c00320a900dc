extension String {
    /// On one line, without white space at either end, and plain; empty if nobody would see it.
    package var oneLine: String {
        let line = String(map { $0.isNewline || $0 == "\t" ? " " : $0 }).plain.trimmed
        return line.isBlank ? "" : line
    }
}
