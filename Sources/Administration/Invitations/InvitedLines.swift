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
    /// Characters of a line that names people; a longer one is not read.
    private static let longest = 400

    private(set) var lines: [Line] = []
    /// What has no address in it, or an address that cannot be one.
    private(set) var refused: [String] = []

    init(_ text: String) {
        var seen: Set<String> = []
        for raw in text.split(whereSeparator: \.isNewline).prefix(2 * Self.most) {
            guard raw.unicodeScalars.count <= Self.longest else {
                refused.append(String(raw).oneLine.cut(to: Self.longest) + "…")
                continue
            }
            for piece in Self.pieces(raw) {
                guard let line = Self.line(piece) else {
                    refused.append(piece)
                    continue
                }
                if seen.insert(Email.key(line.email)).inserted { lines.append(line) }
            }
        }
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
        let spoiled = text.matches(of: /[^\s,;<>@]+@[^\s,;<>@.]+,[^\s,;<>@]+(?![^\s,;<>]*@)/)
            .map(\.range)
        var parts = [""]
        for index in text.indices {
            let isInside = spoiled.contains { $0.contains(index) }
            if isSeparator(text[index]), !isInside {
                parts.append("")
            } else {
                parts[parts.count - 1].append(text[index])
            }
        }
        return parts
    }

    private static func line(_ piece: String) -> Line? {
        let words = parts(piece) { $0.isWhitespace || "<>,;\"()".contains($0) }
            .filter { !$0.isEmpty }
        guard let email = words.first(where: { $0.contains("@") }), Email.isPlausible(email) else {
            return nil
        }
        let typed = words.filter { $0 != email }.joined(separator: " ")
        let name = typed.isEmpty ? guess(email) : typed
        return Line(
            name: name.cut(to: 120), email: email, text: piece)
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
