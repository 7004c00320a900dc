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
    let sections: [WeekSection]
    let waiting: [PageLink]

    init(_ week: Week, _ visit: Visit) throws {
        self.week = week
        tabs = try visit.administrationTabs(at: "week")
        days = week.days(visit)
        tables = FigureTable.all(week.figures, week.values, visit)
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
        .texts("joined") { $0.week.joined }, .flag("hasJoined") { !$0.week.joined.isEmpty },
        .list("tables", FigureTable.self) { $0.tables }, .flag("hasTables") { !$0.tables.isEmpty },
        .list("waiting", PageLink.self) { $0.waiting }, .flag("hasWaiting") { !$0.waiting.isEmpty },
        .list("sections", WeekSection.self) { $0.sections },
        .flag("hasSections") { !$0.sections.isEmpty },
    ]
}

/// What happened in one module.
struct WeekSection: Rendered {
    struct Line: Rendered {
        let title: String
        let address: String
        let what: String
        let who: String?
        let when: String

        static let fields: [Field<Self>] = [
            .text("title") { $0.title }, .text("address") { $0.address },
            .text("what") { $0.what }, .optionalText("who") { $0.who }, .text("when") { $0.when },
        ]
    }

    let module: String
    let lines: [Line]

    init(_ section: Week.Section, _ visit: Visit) {
        module =
            visit.site.rubric(of: section.module) == nil
            ? visit.words("week.community") : visit.moduleName(section.module)
        lines = section.lines.map {
            Line(
                title: $0.title, address: $0.address,
                what: visit.words("whatsNew.verb." + $0.verb), who: $0.actorName,
                when: visit.dates.short($0.at))
        }
    }

    static let fields: [Field<Self>] = [
        .text("module") { $0.module }, .list("lines", Line.self) { $0.lines },
    ]
}
