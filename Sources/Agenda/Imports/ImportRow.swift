import Community
import Foundation
import ICalendar
import Markup

/// An event of a file, or what was wrong on one of its lines.
struct ImportRow: Rendered {
    let title: String
    let text: String
    let fate: String
    let line: String
    /// Which of its dates are kept, where not all.
    let note: String?

    init(_ step: ImportStep, _ words: Localization, at now: Date) {
        let times = step.event.content.times
        title = step.event.content.title
        text = WhenText(words, zone: times.zoneName).full(
            times.startsAt, times.endsAt, isWholeDays: times.isWholeDays)
        fate = words("agenda.import.fate.\(step.fate.rawValue)")
        line = words("agenda.import.line", ["n": String(step.event.line)])
        note = KeptDates(step.event.content, at: now).note(words)
    }

    init(_ problem: CalendarProblem, _ words: Localization) {
        title = problem.about
        text = ImportText(words).sentence(problem)
        fate = problem.isRejection ? words("agenda.import.fate.rejected") : ""
        line =
            problem.line > 0 ? words("agenda.import.line", ["n": String(problem.line)]) : ""
        note = nil
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("text") { $0.text }, .text("fate") { $0.fate },
        .text("line") { $0.line }, .optionalText("note") { $0.note },
    ]
}
