import Community
import Foundation
import ICalendar
import Markup

/// What a rule means, as a sentence, and the dates that come of it.
struct DatePreview: Rendered {
    private static let most = 8

    let sentence: String
    let dates: [String]
    /// Said where there are more dates than are kept, or more than are shown.
    let note: String?

    /// - Parameter now: dates that have ended by then are left out, but where the whole is shown.
    init(
        rule: String, times: EventTimes, added: [LocalTime], excepted: [LocalTime],
        after now: Date, isWhole: Bool = false, _ words: Localization
    ) {
        func horizon(_ start: LocalTime) -> LocalTime { start.date.adding(days: 12 * 366) }
        let kept = Expansion.kept(
            rule, times, added, excepted, at: now,
            until: horizon(max(times.start, LocalTime(now, in: times.zone))))
        let all =
            isWhole
            ? Expansion.of(
                rule: rule, times: times, added: added, excepted: excepted,
                until: horizon(times.start)) : kept
        let when = WhenText(words, zone: times.zoneName)
        let coming = all.starts.map(times.moved).filter { isWhole || now <= $0.endsAt }
        sentence =
            rule.isEmpty
            ? words.count("agenda.rule.dates", added.count + 1)
            : RuleText(words: words, times: times).sentence(rule)
        dates = coming.prefix(Self.most).map {
            when.full($0.startsAt, $0.endsAt, isWholeDays: $0.isWholeDays)
        }
        let rest = coming.count - dates.count
        if kept.isCapped, let last = kept.starts.last {
            note = words("agenda.rule.capped", ["day": when.short(last)])
        } else if rest > 0 {
            note = all.isComplete ? words.count("agenda.rule.more", rest) : words("agenda.rule.on")
        } else {
            note = nil
        }
    }

    /// That of an event as it is kept.
    init(of event: AgendaEvent, after now: Date, _ words: Localization) {
        self.init(
            rule: event.rule, times: event.times, added: event.added, excepted: event.excepted,
            after: now, words)
    }

    static let fields: [Field<Self>] = [
        .text("sentence") { $0.sentence }, .texts("dates") { $0.dates },
        .flag("hasDates") { !$0.dates.isEmpty }, .optionalText("note") { $0.note },
    ]
}
