import CLinux
import Glibc

package import struct Foundation.Date

/// The field `Retry-After` (RFC 9110 10.2.3).
package enum RetryAfter {
    /// - Parameter text: seconds, or a date in one of the three forms of HTTP (RFC 9110 5.6.7).
    /// - Returns: nil for anything else; never before `now`.
    package static func date(_ text: String, from now: Date) -> Date? {
        let text = String(text.drop(while: \.isWhitespace).prefix(64))
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, text.dropFirst(digits.count).allSatisfy(\.isWhitespace) {
            return now.addingTimeInterval(min(Double(digits) ?? longest, longest))
        }
        guard let date = httpDate(text) else { return nil }
        return min(max(date, now), now.addingTimeInterval(longest))
    }

    /// A year: whoever says more means never.
    private static let longest: Double = 366 * 86_400

    /// The process keeps to the locale "C", whose names of days and months these are.
    private static func httpDate(_ text: String) -> Date? {
        let forms = [
            "%a, %d %b %Y %H:%M:%S GMT", "%a, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y",
        ]
        for form in forms {
            var parts = tm()
            guard let end = strptime(text, form, &parts), end.pointee == 0 else { continue }
            return Date(timeIntervalSince1970: Double(timegm(&parts)))
        }
        return nil
    }
}
