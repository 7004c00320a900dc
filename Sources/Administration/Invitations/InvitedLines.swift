import Community
import Content

/// People to invite as they are pasted: one a line, `Amina Haddad <amina@example.org>`,
/// `amina@example.org Amina Haddad`, or the address alone; commas, semicolons and tabs will do.
struct InvitedLines: Equatable {
    struct Line: Equatable {
        let name: String
        let email: String
        /// As it was typed.
        let text: String
    }

    static let most = 200
    /// Characters of a text that names so many people, however it is laid out.
    private static let longest = 200 * most

    private(set) var lines: [Line] = []
    /// What has no address in it, or an address that cannot be one; as it was typed.
    private(set) var refused: [String] = []
    /// Whether there is more than is taken at once: then nothing of it is read to its end.
    private(set) var isTooMuch = false

    init(_ text: String) {
        isTooMuch = text.unicodeScalars.count > Self.longest
        guard !isTooMuch else { return }
        var seen: Set<String> = []
        for piece in text.split(whereSeparator: \.isNewline).flatMap(Self.pieces) {
            guard let line = Self.line(piece) else {
                refused.append(piece)
                continue
            }
            if seen.insert(Email.key(line.email)).inserted { lines.append(line) }
        }
        isTooMuch = lines.count > Self.most || refused.count > Self.most
    }

    /// A line of several addresses is cut at its commas and semicolons; `Haddad, Amina
    /// <a@b.fr>` is one person.
    private static func pieces(_ raw: Substring) -> [String] {
        let text = String(raw).oneLine
        guard !text.isEmpty else { return [] }
        guard text.count(where: { $0 == "@" }) > 1 else { return [text] }
        return parts(text, at: { ",;".contains($0) }).map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Cut at its separators, but not at a comma in the place of a dot: `rose.petit@gmail,com`
    /// is one address, and a wrong one.
    private static func parts(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
        var parts = [""]
        // The word before, which a comma may belong to.
        var word = ""
        var rest = text[...]
        while let next = rest.popFirst() {
            let isDot = next == "," && isAddressWithoutDot(word) && isEnding(rest)
            if isSeparator(next), !isDot {
                parts.append("")
            } else {
                parts[parts.count - 1].append(next)
            }
            if isDot || !endsWord(next) { word.append(next) } else { word = "" }
        }
        return parts
    }

    private static func endsWord(_ character: Character) -> Bool {
        character.isWhitespace || ",;<>".contains(character)
    }

    /// `rose.petit@gmail`
    private static func isAddressWithoutDot(_ word: String) -> Bool {
        let sides = word.split(separator: "@", omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { !$0.isEmpty }
            && !sides[1].contains { ".,".contains($0) }
    }

    /// Whether a word begins here that is no address.
    private static func isEnding(_ rest: Substring) -> Bool {
        let word = rest.prefix { !endsWord($0) }
        return !word.isEmpty && !word.contains("@")
    }

    private static func line(_ piece: String) -> Line? {
        let words = parts(piece) { $0.isWhitespace || "<>,;\"()".contains($0) }
            .filter { !$0.isEmpty }.map(withoutScheme)
        guard let email = words.first(where: { $0.contains("@") }), Email.isPlausible(email) else {
            return nil
        }
        let typed = words.filter { $0 != email }.joined(separator: " ")
        let name = typed.isEmpty ? guess(email) : typed
        return Line(
            name: name.cut(to: 120), email: email, text: piece)
    }

    /// `mailto:amina@example.org`, as it is copied from a page.
    private static func withoutScheme(_ word: String) -> String {
        word.lowercased().hasPrefix("mailto:") ? String(word.dropFirst(7)) : word
    }

    /// `amina.haddad@example.org` is perhaps Amina Haddad; she can mend it when she comes.
    private static func guess(_ email: String) -> String {
        let local = email.prefix { $0 != "@" && $0 != "+" }
        let words = local.split(whereSeparator: { "._-".contains($0) })
            .filter { $0.contains(where: \.isLetter) }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        return name.isEmpty ? String(email.prefix { $0 != "@" }) : name
    }
}
