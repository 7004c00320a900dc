extension String {
    /// Without white space at either end.
    package var trimmed: String {
        String(
            drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
