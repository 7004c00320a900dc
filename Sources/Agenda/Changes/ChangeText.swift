import Community
import Content
import Foundation

/// What was and what is, in a line.
struct ChangeText {
    let words: Localization
    let space: Space
    let subject: ChangeSubject

    /// "Réunion de bassin : jeudi 3 décembre 2026 à 19 h (au lieu de : mardi 1er à 18 h)"
    func title(_ change: ToldChange) -> String {
        guard change.kind == .changed else {
            let key = change.kind == .restored ? "restored" : "cancelled"
            let values = ["title": subject.title, "when": when(change.now)] as KeyValuePairs
            guard change.dates > 1 else { return words("agenda.change.\(key)", values) }
            return words.count("agenda.change.several", change.dates - 1, values)
        }
        let parts = [
            change.dates > 1 ? words.count("agenda.change.all", change.dates) : nil,
            change.isMoved ? time(change) : nil, change.isElsewhere ? place(change) : nil,
        ].compactMap(\.self)
        return subject.title + words("agenda.change.colon") + parts.joined(separator: ", ")
    }

    private func time(_ change: ToldChange) -> String {
        words("agenda.change.time", ["now": when(change.now), "was": when(change.was)])
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
            moment.start, moment.end, subject.isWholeDays, subject.zone)
    }
}
