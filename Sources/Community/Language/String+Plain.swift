extension String {
    /// Whether there is nothing in it that anybody would see: white space, controls and
    /// characters of no width alone.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint else {
                return true
            }
            return [.control, .format, .unassigned].contains(properties.generalCategory)
        }
    }

    /// Without control characters, and without those that turn the direction of the line they
    /// stand in (UAX 9): a title, a name, which are shown in the midst of other words.
    package var plain: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    let isControl = scalar.properties.generalCategory == .control
                    let turns =
                        (0x202A...0x202E).contains(scalar.value)
                        || (0x2066...0x2069).contains(scalar.value)
                    return !isControl && !turns
                }))
    }
}
