import Community
import Foundation

extension Choice {
    /// What people read: "mercredi 12 juin 2019 à 14 h 30 (Europe/Paris)". A whole day is a date,
    /// the same wherever one reads it; a moment is what the clock of its zone shows that day.
    func label(in zone: String, _ words: Localization) -> String {
        guard let day else { return name }
        let noon = TypedMoment.read(day: day, time: "12:00", in: .gmt)
        guard let time else {
            return noon.map { DateText(words: words, zone: "GMT").day($0) } ?? name
        }
        // Read and told by one clock, so that it is what was typed.
        guard let moment = TypedMoment.read(day: day, time: time, in: .gmt) else { return name }
        return words(
            "polls.date.moment",
            ["when": DateText(words: words, zone: "GMT").moment(moment), "zone": zone])
    }
}

extension Question {
    func label(_ option: Int, _ words: Localization) -> String {
        choices[option].label(in: zone, words)
    }
}
