extension String {
    /// With the ends of lines that a browser sends as one sign.
    package var plainLines: String {
        guard utf8.contains(0x0D) else { return self }
        return String(map { $0 == "\r\n" ? "\n" : $0 })
    }

    /// Whether there is nothing in it that anybody would see: white space, controls, characters
    /// of no width and the empty Braille pattern alone.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            if scalar == "\u{2800}" { return true }
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
