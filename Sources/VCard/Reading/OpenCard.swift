import TextFiles

/// A card whose end was not read yet.
struct OpenCard {
    /// Of its `BEGIN`.
    let line: Int
    private(set) var lines: [ContentLine] = []
    /// The names of the cards within it (`AGENT` of version 2.1).
    private(set) var agents: [String] = []
    private(set) var isTooLong = false
    private var depth = 0
    private var count = 0
    /// Whether the line before was an `AGENT` without a value: a card within follows it.
    private var expectsCard = false

    init(line: Int) {
        self.line = line
    }

    mutating func add(_ line: ContentLine, _ limits: CardLimits) {
        count += 1
        expectsCard = line.name == "AGENT" && line.value.trimmingBlanks.isEmpty
        guard count <= limits.lines else {
            isTooLong = true
            return
        }
        if depth == 0 {
            lines.append(line)
        } else if depth == 1, line.name == "FN" {
            let name = CardLine(line, .v21).word
            if !name.isEmpty { agents.append(name) }
        }
    }

    /// Whether a card that begins here lies within this one.
    mutating func nest() -> Bool {
        guard expectsCard else { return false }
        expectsCard = false
        depth += 1
        return true
    }

    /// Whether what ends here is a card within this one.
    mutating func unnest() -> Bool {
        guard depth > 0 else { return false }
        depth -= 1
        return true
    }

    /// 2.1 is the one that may leave it out.
    var version: CardVersion {
        lines.lazy.filter { $0.name == "VERSION" }
            .compactMap { CardVersion(rawValue: $0.value.trimmingBlanks) }.first ?? .v21
    }

    /// What tells it from others to whoever reads of it.
    var about: String {
        let line = lines.first { $0.name == "FN" } ?? lines.first { $0.name == "N" }
        return line.map { CardLine($0, version).word } ?? ""
    }
}
