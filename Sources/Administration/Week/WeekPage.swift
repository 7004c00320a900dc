import Community
import Content
import Markup

/// What happened in seven days.
struct WeekPage: Page {
    static let template = "administration/week"

    let week: Week
    let tabs: [PageLink]
    let days: String
    let tables: [FigureTable]
    let decisions: [WeekSection]
    let sections: [WeekSection]
    let waiting: [PageLink]

    init(_ week: Week, _ visit: Visit) throws {
        self.week = week
        tabs = try visit.administrationTabs(at: "week")
        days = week.days(visit)
        tables = FigureTable.all(week.figures, week.values, visit)
        decisions = week.decided.map { WeekSection($0, visit) }
        sections = week.sections.map { WeekSection($0, visit) }
        waiting = week.waiting.map {
            PageLink(
                visit.words($0.kind.heading), SpacePaths.week(in: week.space),
                count: visit.words.number($0.count))
        }
    }

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs }, .text("days") { $0.days },
        .text("action") { SpacePaths.week(in: $0.week.space) },
        .text("until") { $0.week.until },
        .text("before") { SpacePaths.week(in: $0.week.space) + "?until=" + $0.week.day(weeks: -1) },
        .text("after") { SpacePaths.week(in: $0.week.space) + "?until=" + $0.week.day(weeks: 1) },
        .list("decisions", WeekSection.self) { $0.decisions },
        .flag("hasDecisions") { !$0.decisions.isEmpty },
        .list("tables", FigureTable.self) { $0.tables }, .flag("hasTables") { !$0.tables.isEmpty },
        .list("waiting", PageLink.self) { $0.waiting }, .flag("hasWaiting") { !$0.waiting.isEmpty },
        .list("sections", WeekSection.self) { $0.sections },
        .flag("hasSections") { !$0.sections.isEmpty },
    ]
}
