import Community
import Foundation

/// How a line of iCalendar is written (RFC 5545, section 3.1).
enum CalendarLine {
    /// Bytes of a line, without its end.
    private static let longest = 75

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            case "\r": continue
            default:
                guard scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" else {
                    continue
                }
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// No sign is cut.
    static func folded(_ line: String) -> String {
        guard line.utf8.count > longest else { return line }
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if length + width > longest {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += width
        }
        return folded
    }

    /// `20261127T180000Z`
    static func utc(_ date: Date) -> String {
        let iso = LocalDate(date, .gmt).rfc3339
        return iso.filter { $0 != "-" && $0 != ":" }.prefix(15) + "Z"
    }
}
