import Content

/// What two cards become.
struct Merging {
    let first: WholeCard
    let second: WholeCard
    let choice: MergeChoice

    var kept: WholeCard { choice.kept == .first ? first : second }
    var dropped: WholeCard { choice.kept == .first ? second : first }

    var channels: [JoinedChannel] {
        JoinedChannel.all(first.content.channels, second.content.channels)
    }

    /// Themes and departments are those of both.
    var card: WholeCard {
        var card = kept
        for field in MergeField.allCases {
            let isOther = choice.fields[field] == .second
            field.copy(from: isOther ? second : first, to: &card)
        }
        if choice.fields[.note] == .both { joinNotes(&card.content) }
        card.content.channels = channels.enumerated()
            .filter { choice.channels?.contains($0.offset) ?? true }.map(\.element.channel)
        let (own, its) = (kept.content, dropped.content)
        card.content.themes = own.themes + its.themes.filter { !own.themes.contains($0) }
        card.content.departments = Set(own.departments + its.departments).sorted()
        card.content.rest = Self.rest(own.rest, its.rest)
        return card
    }

    private func joinNotes(_ content: inout ContactContent) {
        let (own, its) = (kept.content, dropped.content)
        content.note = own.note + "\n\n" + its.note
        content.noteHTML = own.noteHTML + "\n" + its.noteHTML
        content.noteSight = own.noteSight.narrower(than: its.noteSight)
    }

    /// The lines of both, each once. Those of the other that belong together, as `item1.URL` and
    /// `item1.X-ABLabel` do, do not come to belong to those of the one that stays.
    private static func rest(_ own: String, _ its: String) -> String {
        let lines = own.split(separator: "\n").map(String.init)
        let others = its.split(separator: "\n").map(String.init).filter { !lines.contains($0) }
        return (lines + others.map { isGrouped($0) ? "m" + $0 : $0 }).joined(separator: "\n")
    }

    private static func isGrouped(_ line: String) -> Bool {
        line.first { ".:;".contains($0) } == "."
    }
}
