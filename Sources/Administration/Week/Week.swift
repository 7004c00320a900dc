import Community
import Content
import Foundation
import HTTP
import Storage

/// Seven days of a space: what was decided, what came out, the figures, and what waits now.
struct Week {
    struct Section {
        let module: String
        let lines: [WeekLine]
    }

    let space: Space
    /// The last of its days, as a form sends it.
    let until: String
    let period: FigurePeriod
    let decided: [WeekDecisions]
    let sections: [Section]
    let figures: [ReportFigure]
    let values: [String: [Double?]]
    let waiting: [(kind: TaskKind, count: Int)]
    private let zone: TimeZone

    /// - Parameter until: the last of its days; nil for today.
    init(_ visit: Visit, until asked: String?) throws {
        let space = try visit.space
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        (self.space, self.zone) = (space, zone)
        let today = LocalDate(visit.now, zone).isoDay
        let last = asked.flatMap { TypedMoment.read(day: $0, time: "12:00", in: zone) }
        until = last.map { LocalDate($0, zone).isoDay } ?? today
        let noon = last ?? TypedMoment.read(day: today, time: "12:00", in: zone) ?? visit.now
        period = Self.days(-6, 1, of: noon, zone)
        let store = WeekStore(db: visit.db)
        decided = try WeekDecisions.all(visit, in: space, period)
        sections = Self.sections(try store.lines(for: visit.viewer, in: space, period))
        let all = visit.site.declarations.all(ReportFigure.self)
        let values = try FigureStore(db: visit.db).values(
            all, of: space, in: [period, Self.days(-13, -6, of: noon, zone)])
        figures = all.filter { figure in
            values[figure.name]?.contains { ($0 ?? 0) > 0 } ?? false
        }
        self.values = values
        waiting = try Self.waiting(visit, space)
    }

    /// The last day of the week before or after.
    func day(weeks: Int) -> String {
        let noon = period.end.addingTimeInterval(-43_200)
        return LocalDate(noon.addingTimeInterval(Double(weeks) * 7 * 86_400), zone).isoDay
    }

    private static func waiting(
        _ visit: Visit, _ space: Space
    ) throws -> [(kind: TaskKind, count: Int)] {
        let kinds = visit.site.declared(TaskKind.self, in: space)
        let counts = try TaskStore(db: visit.db).counts(kinds, for: visit.viewer, in: space)
        return kinds.sorted { ($0.order, $0.name) < ($1.order, $1.name) }
            .compactMap { kind in
                counts[kind.name].flatMap { $0 > 0 ? (kind: kind, count: $0) : nil }
            }
    }

    private static func sections(_ lines: [WeekLine]) -> [Section] {
        var modules: [String] = []
        for line in lines where !modules.contains(line.feature) { modules.append(line.feature) }
        return modules.map { module in
            Section(module: module, lines: lines.filter { $0.feature == module })
        }
    }

    /// From the beginning of one day to that of another, counted from the day of a noon.
    private static func days(
        _ first: Int, _ last: Int, of noon: Date, _ zone: TimeZone
    ) -> FigurePeriod {
        func midnight(_ days: Int) -> Date {
            let day = LocalDate(noon.addingTimeInterval(Double(days) * 86_400), zone)
            return LocalDate.midnight(year: day.year, month: day.month, day: day.day, in: zone)
        }
        return FigurePeriod(from: midnight(first), to: midnight(last))
    }
}
