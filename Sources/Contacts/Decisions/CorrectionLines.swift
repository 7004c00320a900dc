import Community

/// The lines of a correction beside the card as it is now.
struct CorrectionLines {
    let correction: Correction
    let content: ContactContent
    let words: Localization

    static func name(_ part: CardPart) -> String { part.rawValue }
    static func name(ofChannel place: Int) -> String { "channel.\(place)" }

    var all: [CorrectionLine] {
        correction.parts.map(line) + correction.channels.enumerated().map(line)
    }

    private func line(_ change: Correction.Part) -> CorrectionLine {
        let now = change.part.text(of: content)
        let hasChanged = now != change.before && now != change.after
        return CorrectionLine(
            name: Self.name(change.part), word: words(change.part.word(of: content.kind)),
            before: change.before, now: now, after: change.after, hasChanged: hasChanged,
            isAccepted: !hasChanged)
    }

    private func line(_ place: Int, _ change: Correction.Channel) -> CorrectionLine {
        let kind = (change.after ?? change.before)?.kind ?? .telephone
        let isThere = change.before.map { content.channels.contains($0) } ?? true
        let before = change.before?.line(words) ?? ""
        return CorrectionLine(
            name: Self.name(ofChannel: place), word: words("contacts.channel.\(kind.rawValue)"),
            before: before, now: isThere ? before : "", after: change.after?.line(words) ?? "",
            hasChanged: !isThere, isAccepted: isThere)
    }
}
