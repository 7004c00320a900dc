import Community
import Content
import Foundation

/// The week as a mail tells it.
struct WeekText {
    private let week: Week
    private let visit: Visit

    init(_ week: Week, _ visit: Visit) { (self.week, self.visit) = (week, visit) }

    var text: String {
        let words = visit.words
        let happened = week.sections.flatMap { $0.lines.map(line) }
        let parts =
            [part(words("week.waiting"), waiting)] + week.decided.map(decisions)
            + [part(words("week.happened"), happened), part(words("week.figures"), figures)]
        let address = visit.site.options.address + SpacePaths.week(in: week.space)
        return
            ([words("week.mail", ["space": week.space.name, "days": week.days(visit)])]
            + parts.compactMap { $0 } + [address + "?until=" + week.until])
            .joined(separator: "\n\n")
    }

    private var figures: [String] {
        week.figures.map {
            let row = FigureRow($0, week.values[$0.name] ?? [], visit.words)
            return visit.words("week.pair", ["word": row.word, "n": row.now])
        }
    }

    private var waiting: [String] {
        week.waiting.map {
            visit.words(
                "week.pair",
                ["word": visit.words($0.kind.heading), "n": visit.words.number($0.count)])
        }
    }

    private func line(_ line: WeekLine) -> String {
        visit.words(
            "week.pair",
            [
                "word": visit.moduleName(line.feature) + ", "
                    + visit.words("whatsNew.verb." + line.verb),
                "n": line.title,
            ])
    }

    private func decisions(_ decided: WeekDecisions) -> String? {
        let section = WeekSection(decided, visit)
        let lines = section.lines.map { line in
            let facts = [line.what, line.who, line.when].compactMap(\.self)
            let text = visit.words(
                "week.pair", ["word": line.title, "n": facts.joined(separator: ", ")])
            return text + (line.address.map { "\n  " + visit.site.options.address + $0 } ?? "")
        }
        return part(section.heading, lines + [section.more].compactMap(\.self))
    }

    private func part(_ heading: String, _ lines: [String]) -> String? {
        guard !lines.isEmpty else { return nil }
        return ([heading] + lines.map { "- " + $0 }).joined(separator: "\n")
    }
}

extension Week {
    /// "du 23 novembre au 29 novembre"
    func days(_ visit: Visit) -> String {
        let last = period.end.addingTimeInterval(-1)
        return visit.words(
            "figures.days",
            ["from": visit.dates.day(period.start), "to": visit.dates.day(last)])
    }
}
