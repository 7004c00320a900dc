import Foundation

/// The links of a mail that act in the name of its reader. Who quotes the mail in an answer does
/// not mean to give them to all who read it.
struct SecretLinks {
    /// How their paths begin, such as "/ack/".
    let places: Set<String>
    /// No secret has fewer signs.
    private static let shortest = 20

    /// The text with "…" in place of each secret, also where a mail server that rewrites links has
    /// encoded them (RFC 3986 section 2.1).
    func removed(from text: String) -> String {
        let spellings = places.flatMap { place in
            [place, place.replacingOccurrences(of: "/", with: "%2F")]
        }
        return spellings.reduce(text) { Self.removed(after: $1, from: $0) }
    }

    private static func removed(after place: String, from text: String) -> String {
        var kept = ""
        var rest = text[...]
        while let found = rest.range(of: place, options: .caseInsensitive) {
            let secret = rest[found.upperBound...].prefix(while: isOfSecret)
            kept += rest[..<found.upperBound]
            kept += secret.utf8.count < shortest ? String(secret) : "…"
            rest = rest[secret.endIndex...]
        }
        return kept + rest
    }

    private static func isOfSecret(_ sign: Character) -> Bool {
        sign.isASCII && (sign.isLetter || sign.isNumber || "._~-%=".contains(sign))
    }
}
