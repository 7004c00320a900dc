/// What a mail program enters into its reader's calendar, changes there or takes out (RFC 6047):
/// the last of the texts of a message.
package struct CalendarPart: Equatable, Sendable {
    /// That of its METHOD, such as `REQUEST`: letters alone.
    package let method: String
    /// Each line ends with CRLF and has at most 75 octets (RFC 5545 3.1).
    package let text: String

    /// - Parameter text: its lines, folded or not, with any line ends.
    package init(method: String, text: String) {
        self.method = String(method.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) })
        self.text = Self.unfolded(text).split(separator: "\n").map(Self.folded).joined()
    }

    /// The same with each line in one piece, so that something can be put in its places.
    package static func unfolded(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .replacing("\n ", with: "").replacing("\n\t", with: "")
    }

    /// No letter is cut in two.
    private static func folded(_ line: Substring) -> String {
        var folded = ""
        var (count, most) = (0, 75)
        for scalar in line.unicodeScalars {
            let width = String(scalar).utf8.count
            if count + width > most {
                folded += "\r\n "
                (count, most) = (0, 74)
            }
            folded.unicodeScalars.append(scalar)
            count += width
        }
        return folded + "\r\n"
    }
}
