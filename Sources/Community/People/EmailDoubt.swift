/// An address that may be mistyped: it can be one, but is asked about before anything is sent.
package struct EmailDoubt: Equatable, Sendable {
    /// What was probably meant, if one can tell.
    package let meant: String?

    /// Nil if there is no doubt.
    package init?(_ email: String) {
        guard let at = email.lastIndex(of: "@") else { return nil }
        let domain = email[email.index(after: at)...].lowercased()
        guard !Self.known.contains(domain) else { return nil }
        let near = Self.known.first { Self.isOneSlip(domain, from: $0) }
        if let near {
            meant = email[...at] + near
        } else if domain.hasPrefix("gmail.") {
            meant = email[...at] + "gmail.com"
        } else if domain.split(separator: ".").count < 2 || Self.lastLabel(domain).count < 2 {
            meant = nil
        } else {
            return nil
        }
    }

    /// The domains that most people in France write from.
    private static let known = [
        "gmail.com", "orange.fr", "wanadoo.fr", "free.fr", "hotmail.fr", "hotmail.com", "sfr.fr",
        "laposte.net", "outlook.fr", "outlook.com", "yahoo.fr", "yahoo.com", "live.fr", "neuf.fr",
        "bbox.fr", "icloud.com", "numericable.fr", "protonmail.com", "proton.me", "aol.com",
        "club-internet.fr", "ymail.com", "googlemail.com", "gmx.fr", "gmx.com", "live.com",
        "msn.com", "mailo.com",
    ]

    private static func lastLabel(_ domain: String) -> Substring {
        domain.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    }

    /// Whether one letter is missing, too much or wrong, or two neighbours are exchanged; not in
    /// a short domain, which may well be another.
    private static func isOneSlip(_ typed: String, from known: String) -> Bool {
        let (one, other) = (Array(typed.utf8), Array(known.utf8))
        guard other.count >= 8, abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
        let rest = min(one.count, other.count) - start
        if one.count != other.count { return end >= rest }
        if end >= rest - 1 { return true }
        return end >= rest - 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
    }
}
