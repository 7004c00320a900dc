import Community
import Content
import Foundation

/// When a date is, as people say it.
struct GatheringText {
    let words: Localization
    /// That of the space, in which its pages show times.
    let zone: String

    init(_ words: Localization, in space: Space) { (self.words, zone) = (words, space.zone) }

    /// "vendredi 27 novembre 2026 de 19 h à 21 h"; with the time there where the event has another
    /// zone.
    func when(_ gathering: Gathering) -> String {
        when(gathering.startsAt, gathering.endsAt, gathering.isWholeDays, gathering.zone)
    }

    func when(_ start: Date, _ end: Date, _ isWholeDays: Bool, _ own: String) -> String {
        let there = WhenText(words, zone: own).full(start, end, isWholeDays: isWholeDays)
        guard !isWholeDays, isElsewhere(own, start) else { return there }
        return words(
            "agenda.when.there",
            [
                "here": WhenText(words, zone: zone).full(start, end, isWholeDays: false),
                "there": there, "zone": EventZones.word(own, words),
            ])
    }

    private func isElsewhere(_ own: String, _ start: Date) -> Bool {
        DateText(words: words, zone: own).machine(start)
            != DateText(words: words, zone: zone).machine(start)
    }
}
