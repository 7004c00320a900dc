import Community
import ICalendar
import Markup

/// All that Templates/agenda/import.mustache may print.
struct ImportPage: Page {
    static let template = "agenda/import"
    private static let most = 200

    let space: Space
    let one: CalendarImport
    let counts: [String]
    let rows: [ImportRow]
    let problems: [ImportRow]
    let more: String?
    let progress: String?
    let isEmpty: Bool

    /// - Parameter plan: what would become of each; once it is being taken only what is wrong.
    init(
        _ one: CalendarImport, _ file: CalendarFile, _ plan: ImportPlan, _ space: Space,
        _ visit: Visit
    ) {
        let words = visit.words
        (self.space, self.one) = (space, one)
        let steps = one.state == .shown ? plan.steps : []
        counts = ImportStep.Fate.allCases.compactMap { fate in
            let count =
                one.state == .shown
                ? steps.count { $0.fate == fate } : one.count(of: fate)
            return count == 0 ? nil : words.count("agenda.import.count.\(fate.rawValue)", count)
        }
        isEmpty = !steps.contains { $0.fate == .added || $0.fate == .changed }
        // What changes something comes first.
        let order = ImportStep.Fate.allCases
        let sorted = order.flatMap { fate in steps.filter { $0.fate == fate } }
        rows = sorted.prefix(Self.most).map { ImportRow($0, words, at: visit.now) }
        let all = one.refused + file.problems + plan.problems
        problems = all.prefix(Self.most).map { ImportRow($0, words) }
        let hidden = max(0, steps.count - Self.most)
        more = hidden == 0 ? nil : words.count("agenda.import.more", hidden)
        progress =
            switch one.state {
            case .shown: nil
            case .taken:
                words(
                    "agenda.import.progress",
                    ["done": String(one.done), "all": String(file.series.count)])
            case .done: words("agenda.import.done")
            }
    }

    static let fields: [Field<Self>] = [
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("importsAddress") { ImportPaths.all(in: $0.space) },
        .text("formAddress") { ImportPaths.one($0.one.id, in: $0.space) },
        .text("name") { $0.one.name }, .flag("isShown") { $0.one.state == .shown },
        .flag("isTaken") { $0.one.state == .taken }, .flag("isEmpty") { $0.isEmpty },
        .optionalText("progress") { $0.progress }, .optionalText("more") { $0.more },
        .list("counts", ImportCount.self) { $0.counts.map { ImportCount(text: $0) } },
        .list("rows", ImportRow.self) { $0.rows },
        .list("problems", ImportRow.self) { $0.problems },
        .flag("hasProblems") { !$0.problems.isEmpty },
    ]
}
