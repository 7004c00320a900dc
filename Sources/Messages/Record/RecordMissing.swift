import Community
import Foundation
import Markup

/// Who has not done what a letter asks, and what can be done about it.
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
    init?(
        _ letter: Letter, _ waiting: RecordStore.Waiting, in space: Space, _ visit: Visit
    ) {
        guard letter.isOut, waiting.people > 0 else { return nil }
        let words = visit.words
        let asked = [
            ("messages.missing", waiting.receipts), ("messages.unanswered", waiting.answers),
        ]
        text = asked.filter { $0.1 > 0 }.map { words.count($0.0, $0.1) }.joined(separator: " ")
        button = words.count("messages.remind", waiting.people)
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
