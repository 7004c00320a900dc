import Community
import Content
import Foundation

/// What was and what is, in a line.
struct ChangeText {
    let words: Localization
    let space: Space
    let gathering: Gathering

    /// "Réunion de bassin : jeudi 3 décembre 2026 à 19 h (au lieu de : mardi 1er à 18 h)"
    func title(_ change: ToldChange) -> String {
        guard change.kind == .changed else {
            return words(
                "agenda.change.\(change.kind)",
                ["title": gathering.title, "when": when(change.now)])
        }
        let parts = [
            change.isMoved
                ? words(
                    "agenda.change.time", ["now": when(change.now), "was": when(change.was)])
                : nil,
            change.isElsewhere ? place(change) : nil,
        ].compactMap { $0 }
        let all = change.occurrence == nil && gathering.isSeries ? words("agenda.change.all") : nil
        let whole = [all].compactMap { $0 } + parts
        return gathering.title + words("agenda.change.colon") + whole.joined(separator: ", ")
    }

    private func place(_ change: ToldChange) -> String {
        if change.was.place.isEmpty {
            return words("agenda.change.placed", ["now": change.now.place])
        }
        if change.now.place.isEmpty {
            return words("agenda.change.unplaced", ["was": change.was.place])
        }
        return words(
            "agenda.change.place", ["now": change.now.place, "was": change.was.place])
    }

    private func when(_ moment: (start: Date, end: Date, place: String)) -> String {
        GatheringText(words, in: space).when(
            moment.start, moment.end, gathering.isWholeDays, gathering.zone)
    }
}
