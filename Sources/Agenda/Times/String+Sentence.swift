extension String {
    /// With a capital at its beginning.
    var sentence: String { prefix(1).uppercased() + dropFirst() }
}
