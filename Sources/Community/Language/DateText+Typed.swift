import Foundation

extension DateText {
    /// "vendredi 27 novembre 2026" for `2026-11-27`; nil for what is no day.
    package static func spelled(_ typed: String, _ words: Localization) -> String? {
        TypedMoment.read(day: typed.trimmed, time: "12:00", in: .gmt)
            .map(DateText(words: words, zone: "GMT").day)
    }
}
