import Community
import Content
import ICalendar

/// What is wrong with a calendar file, in the words of its reader.
struct CalendarText {
    private let words: Localization

    init(_ words: Localization) {
        self.words = words
    }

    func sentence(_ error: CalendarReadError) -> String {
        switch error {
        case .tooLarge(let bytes):
            words("agenda.import.error.tooLarge", ["n": String(bytes / 1_000_000)])
        case .noCalendar: words("agenda.import.error.noCalendar")
        case .cut(_, let line): words("agenda.import.error.cut", ["line": String(line)])
        case .tooMuchWork: words("agenda.import.error.tooMuchWork")
        case .tooMany(let most): words("agenda.import.error.tooMany", ["n": String(most)])
        }
    }

    func problem(_ problem: CalendarProblem) -> ImportProblem {
        ImportProblem(
            line: problem.line, about: problem.about, sentence(problem),
            isRejection: problem.isRejection)
    }

    private func sentence(_ problem: CalendarProblem) -> String {
        switch problem.kind {
        case .line: words("agenda.import.problem.line")
        case .tooLong: words("agenda.import.problem.tooLong")
        case .value(let name): words("agenda.import.problem.value", ["name": name])
        case .noStart: words("agenda.import.problem.noStart")
        case .endsBeforeStart: words("agenda.import.problem.endsBeforeStart")
        case .rule(.tooOften): words("agenda.import.problem.often")
        case .rule(.tooLong): words("agenda.import.problem.ruleTooLong")
        case .rule: words("agenda.import.problem.rule")
        case .noSuchDate: words("agenda.import.problem.noDate")
        case .keptDates: words("agenda.import.problem.keptDates")
        case .cut(let name): words("agenda.import.problem.cut", ["name": name])
        case .twice: words("agenda.import.problem.twice")
        case .farAway: words("agenda.import.problem.farAway")
        case .unknownZone(let name): words("agenda.import.problem.zone", ["name": name])
        case .startOutsideRule: words("agenda.import.problem.outside")
        case .otherPart(let name): words("agenda.import.problem.part", ["name": name])
        case .controls: words("agenda.import.problem.controls")
        }
    }
}
