import Markup

/// A place in the text of a mail that is filled in for each reader, from what is sealed for them:
///
///     text: "Votre lien : " + MailPlace.text("link")
///     addressee: MailAddressee(email: ..., values: ["link": address])
///
/// Its marks are letters that no person types, so that no text of theirs is taken for one.
package enum MailPlace {
    private static let (start, end): (Character, Character) = ("\u{F8F0}", "\u{F8F1}")

    package static func text(_ name: String) -> String { "\(start)\(name)\(end)" }

    /// Without marks that somebody has put there.
    static func cleared(_ text: String) -> String { text.filter { $0 != start && $0 != end } }

    /// - Parameter values: what is missing there is gone already, and shows as "…".
    static func fill(_ text: String, _ values: [String: String], isHTML: Bool) -> String {
        guard text.contains(start) else { return text }
        var filled = ""
        var rest = text[...]
        while let from = rest.firstIndex(of: start), let to = rest[from...].firstIndex(of: end) {
            let value = values[String(rest[from..<to].dropFirst())] ?? "…"
            filled += rest[..<from] + (isHTML ? Escaping.escape(value) : value)
            rest = rest[to...].dropFirst()
        }
        return filled + rest
    }
}
