import TextFiles
import VCard

/// What nothing here has a place for, property by property: what a program has said of a card and
/// says no more goes, what another has said stays. A file that neither names its program nor has
/// any such property is of one that does not keep them.
struct RestUpdate {
    /// Nil if it stays as it is.
    private(set) var rest: String?
    /// What the program of the file has said, for the next time; nil if it says nothing.
    private(set) var said: [String]?

    /// Those that a card has once.
    private static let single: Set = [
        "ANNIVERSARY", "GENDER", "KIND", "LOGO", "N", "PHOTO", "ROLE",
    ]
    private static let categories = "CATEGORIES:"

    init(_ file: ImportedContact, into text: String, _ base: SaidContact?) {
        let (theirs, ours) = (Self.properties(file.content.rest), Self.properties(text))
        guard !theirs.isEmpty || !file.program.isEmpty else { return }
        let digests = theirs.map { SaidContact.digest([$0]) }
        let last = base?[.rest, file.program] ?? []
        let new = zip(theirs, digests).filter { !ours.contains($0) && !last.contains($1) }.map(\.0)
        let others = base?.others(.rest, than: file.program) ?? []
        let gone = Set(last).subtracting(digests).subtracting(others)
        let replaced = Set(new.map(Self.name)).intersection(Self.single)
        let merged = ours.filter {
            !gone.contains(SaidContact.digest([$0])) && !replaced.contains(Self.name($0))
        }
        said = digests
        if merged + new != ours { rest = (merged + new).joined(separator: "\n") }
    }

    /// One by one, whatever they are folded or listed together.
    private static func properties(_ text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n").map(String.init) {
            if line.hasPrefix(" "), let start = found.popLast() {
                found.append(start + "\n" + line)
            } else {
                found.append(line)
            }
        }
        guard found.contains(where: { $0.hasPrefix(categories) }) else { return found }
        let names = Set(RestCard.card(text).categories).sorted()
        return found.filter { !$0.hasPrefix(categories) }
            + names.map { categories + LineText.escaped($0) }
    }

    private static func name(_ property: String) -> String {
        String(property.prefix { $0 != ":" && $0 != ";" })
    }
}
