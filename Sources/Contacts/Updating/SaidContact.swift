import Security

/// What files said of a card: a digest for each part of a field, or for each of several of one.
struct SaidContact: Equatable, Sendable {
    private struct Key: Hashable {
        let field: ContactField
        let source: String
    }

    private var digests: [Key: [String]] = [:]

    init() {}

    /// - Parameter source: of what is kept apart for each, since one does not speak for the others.
    subscript(field: ContactField, source: String = "") -> [String]? {
        get { digests[Key(field: field, source: source)] }
        set { digests[Key(field: field, source: source)] = newValue }
    }

    /// What others than the source said.
    func others(_ field: ContactField, than source: String) -> Set<String> {
        Set(digests.filter { $0.key.field == field && $0.key.source != source }.values.joined())
    }

    /// What was said of a part of a field; nil if nothing was.
    func part(_ column: ContactColumn, of field: ContactField) -> String? {
        guard let place = field.columns.firstIndex(of: column), let all = self[field],
            place < all.count, all[place] != Self.unsaid
        else { return nil }
        return all[place]
    }

    mutating func set(_ digest: String, _ column: ContactColumn, of field: ContactField) {
        let columns = field.columns
        self[field] = columns.map {
            $0 == column ? digest : part($0, of: field) ?? Self.unsaid
        }
    }

    private static let unsaid = "-"

    /// `function:0a1b2c3d rest@99aabbcc:11223344,55667788`.
    init(text: String) {
        for part in text.split(separator: " ") {
            let halves = part.split(
                separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let names = halves[0].split(separator: "@", maxSplits: 1).map(String.init)
            guard halves.count == 2, let field = names.first.flatMap(ContactField.init) else {
                continue
            }
            self[field, names.count > 1 ? names[1] : ""] =
                halves[1].split(separator: ",").map(String.init)
        }
    }

    var text: String {
        let parts = digests.map { key, digests in
            key.field.rawValue + (key.source.isEmpty ? "" : "@" + key.source) + ":"
                + digests.joined(separator: ",")
        }
        return parts.sorted().joined(separator: " ")
    }

    /// Twelve digits: enough to tell two values of one field apart.
    static func digest(_ parts: [String]) -> String {
        Fingerprint.of(parts).prefix(6)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
