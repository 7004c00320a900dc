extension String {
    /// Without blanks and ends of lines at both ends.
    package var trimmingBlanks: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if 33...126 ~= first, 33...126 ~= last { return self }
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let start = unicodeScalars.firstIndex(where: { !isBlank($0) }),
            let end = unicodeScalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(unicodeScalars[start...end])
    }
}
