import Community
import Foundation
import Markup

/// Who has not done what a letter asks, and what can be done about it.
struct RecordMissing: Rendered {
    let text: String
    let button: String
    /// Who has done something else than what is asked; they are left in peace.
    let answered: String?
    let reminderAddress: String
    let callsAddress: String
    /// Why nobody can be reminded now; nil if they can.
    let whyNot: String?

    static let fields: [Field<Self>] = [
        .text("text") { $0.text }, .text("button") { $0.button },
        .text("reminderAddress") { $0.reminderAddress },
        .optionalText("answered") { $0.answered }, .text("callsAddress") { $0.callsAddress },
        .optionalText("whyNot") { $0.whyNot },
    ]

    /// Nil where nobody is missing.
    init?(
        _ letter: Letter, _ waiting: RecordStore.Waiting, in space: Space, _ visit: Visit
    ) throws {
        guard letter.isOut, waiting.people > 0 else { return nil }
        let due = try ReminderStore(db: visit.db).countDue(letter.id)
        let words = visit.words
        let asked = [
            ("messages.missing", waiting.receipts), ("messages.unanswered", waiting.answers),
        ]
        text = asked.filter { $0.1 > 0 }.map { words.count($0.0, $0.1) }.joined(separator: " ")
        answered =
            waiting.answered > 0 ? words.count("messages.answeredOnly", waiting.answered) : nil
        button = words.count("messages.remind", due)
        reminderAddress = MessagesPaths.reminder(letter.id, in: space)
        callsAddress = MessagesPaths.calls(letter.id, in: space)
        whyNot = try Self.pause(letter, visit) ?? (due > 0 ? nil : Self.noMail(letter, visit))
    }

    private static func pause(_ letter: Letter, _ visit: Visit) -> String? {
        guard let last = letter.remindedAt else { return nil }
        let next = last.addingTimeInterval(Reminder.pause)
        guard next > visit.now else { return nil }
        return visit.words(
            "messages.remindedNext",
            [
                "when": visit.dates.recent(last, now: visit.now),
                "next": visit.dates.coming(next, now: visit.now),
            ])
    }

    private static func noMail(_ letter: Letter, _ visit: Visit) throws -> String {
        let isUnsent = try ReminderStore(db: visit.db).isUnsent(letter.id)
        return visit.words("messages." + (isUnsent ? "notLeft" : "noneToRemind"))
    }
}
