import Markup
import Security

/// A place in the text of a mail that is filled in for each reader, from what is sealed for them:
///
///     text: "Votre lien : " + MailPlace.text("link")
///     addressee: MailAddressee(email: ..., values: ["link": address])
///
/// Until the text is in the outbox a place carries a secret of this process, which nobody can
/// type: what only looks like a place, in what somebody has written, is taken out there.
package enum MailPlace {
    private static let (start, end): (Unicode.Scalar, Unicode.Scalar) = ("\u{F8F0}", "\u{F8F1}")
    private static let secret = ShortToken().text

    /// - Parameter name: letters and digits.
    package static func text(_ name: String) -> String { "\(start)\(secret)\(name)\(end)" }

    /// A text as the outbox keeps it: its places without the secret, and no other marks.
    static func kept(_ text: String) -> String {
        replace(text) { inside in
            guard inside.hasPrefix(secret) else { return "" }
            return "\(start)\(inside.dropFirst(secret.count))\(end)"
        }
    }

    /// - Parameters:
    ///   - text: as it is kept.
    ///   - values: what is missing there is gone already, and shows as "…".
    static func fill(_ text: String, _ values: [String: String], isHTML: Bool) -> String {
        replace(text) { name in
            let value = values[name] ?? "…"
            return isHTML ? Escaping.escape(value) : value
        }
    }

    /// Puts something else for each pair of marks and what is between them; single marks go.
    /// Signs are looked at one by one: what is set upon a mark does not hide it.
    private static func replace(_ text: String, _ value: (String) -> String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == start || $0 == end }) else { return text }
        var (filled, inside) = (String.UnicodeScalarView(), String.UnicodeScalarView())
        var isInside = false
        for sign in text.unicodeScalars {
            if sign == start {
                // The one before was never closed.
                filled.append(contentsOf: inside)
                (inside, isInside) = (.init(), true)
            } else if sign == end {
                if isInside { filled.append(contentsOf: value(String(inside)).unicodeScalars) }
                (inside, isInside) = (.init(), false)
            } else if isInside {
                inside.append(sign)
            } else {
                filled.append(sign)
            }
        }
        filled.append(contentsOf: inside)
        return String(filled)
    }
}
