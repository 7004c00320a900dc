import Community
import Foundation
import Markup

/// Who has not acknowledged, and what can be done about it.
struct RecordMissing: Rendered {
    let text: String
    let button: String
    let reminderAddress: String
    let callsAddress: String
    /// Why nobody can be reminded now; nil if they can.
    let whyNot: String?

    static let fields: [Field<Self>] = [
        .text("text") { $0.text }, .text("button") { $0.button },
        .text("reminderAddress") { $0.reminderAddress },
        .text("callsAddress") { $0.callsAddress }, .optionalText("whyNot") { $0.whyNot },
    ]

    /// Nil where nobody is missing.
    init?(_ letter: Letter, _ totals: [CopyStep: Int], in space: Space, _ visit: Visit) {
        let missing = totals.filter { $0.key < .acknowledged }.values.reduce(0, +)
        guard letter.isOut, letter.asksReceipt, missing > 0 else { return nil }
        let words = visit.words
        text = words.count("messages.missing", missing)
        button = words.count("messages.remind", missing)
        reminderAddress = MessagesPaths.reminder(letter.id, in: space)
        callsAddress = MessagesPaths.calls(letter.id, in: space)
        whyNot = letter.remindedAt.flatMap { last in
            let next = last.addingTimeInterval(Reminder.pause)
            guard next > visit.now else { return nil }
            return words(
                "messages.remindedNext",
                [
                    "when": visit.dates.recent(last, now: visit.now),
                    "next": visit.dates.coming(next, now: visit.now),
                ])
        }
    }
}
