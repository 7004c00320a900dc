extension String {
    /// As much of it as a column takes, which counts as the schema does.
    func cut(to most: Int) -> String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(most)))
    }
}
