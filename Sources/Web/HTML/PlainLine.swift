/// A text of somebody else's, made fit to stand on a line of its own.
enum PlainLine {
    /// Runs of blanks become one space, none is left at the ends; controls, and marks that are not
    /// seen or turn the direction of writing, are taken off; cut at so many characters.
    static func of(_ text: String, longest: Int) -> String {
        var result = String.UnicodeScalarView()
        var (isBlank, count) = (false, 0)
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isBlank = !result.isEmpty
            } else if !isHidden(scalar) {
                if isBlank { result.append(" ") }
                isBlank = false
                result.append(scalar)
                count += 1
                if count >= longest * 8 { break }
            }
        }
        let cut = String(result).prefix(longest)
        return String(cut.last == " " ? cut.dropLast() : cut)
    }

    /// Those that letters of other scripts are joined by stay.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value != 0x200C, scalar.value != 0x200D else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return true
        default: return scalar.value == 0xFFFD
        }
    }
}
