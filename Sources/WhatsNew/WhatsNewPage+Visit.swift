import Community
import Content
import Foundation

extension WhatsNewPage {
    /// Groups the lines by day, and in a day by module in the order of their newest line.
    init(
        _ visit: Visit, _ space: Space, _ choice: Choice, _ page: KeysetPage<Happening>,
        _ counts: LineCounts, unread: Set<Int64>
    ) {
        let belongs = visit.viewer.belongs(to: space)
        periods = Period.allCases.filter {
            $0 == .new ? belongs : $0 != .visit || choice.lastVisit != nil
        }.map { period in
            PageLink(
                visit.words("whatsNew.period." + period.rawValue),
                choice.address(in: space, period: period),
                count: period == .new && !unread.isEmpty
                    ? NavigationItem.badge(unread.count) : nil,
                isCurrent: period == choice.period)
        }
        modules = Self.modules(visit, space, choice, counts)
        days = Self.days(page.rows, visit, unread)
        pages = KeysetPages(
            page, at: choice.address(in: space), isFirst: !choice.isLaterPage
        ) { KeysetPlace(at: $0.at, id: $0.id).text }
        empty = Self.empty(visit, choice)
        month = choice.address(in: space, period: .month, module: .some(nil))
        reading = Paths.reading(in: space)
        until = visit.shownAt
        mayMark = !unread.isEmpty
    }

    private static func modules(
        _ visit: Visit, _ space: Space, _ choice: Choice, _ counts: LineCounts
    ) -> [PageLink] {
        let all = PageLink(
            visit.words("whatsNew.everything"), choice.address(in: space, module: .some(nil)),
            count: number(counts.total, counts, visit), isCurrent: choice.module == nil)
        let present = visit.site.rubrics(in: space).filter { counts.ofModules[$0.name] != nil }
        return [all]
            + present.map { rubric in
                PageLink(
                    rubric.word(in: space, visit.words),
                    choice.address(in: space, module: rubric.name),
                    count: number(counts.ofModules[rubric.name] ?? 0, counts, visit),
                    isCurrent: choice.module == rubric.name)
            }
    }

    private static func number(_ n: Int, _ counts: LineCounts, _ visit: Visit) -> String {
        guard n <= NavigationItem.mostWaiting else { return NavigationItem.badge(n) }
        return counts.isAll
            ? visit.words.number(n)
            : visit.words("whatsNew.atLeast", ["n": visit.words.number(n)])
    }

    private static func empty(_ visit: Visit, _ choice: Choice) -> String {
        guard choice.period != .new else { return visit.words("whatsNew.emptyNew") }
        guard choice.period == .visit, let last = choice.lastVisit else {
            return visit.words("whatsNew.empty")
        }
        return visit.words("whatsNew.emptySinceVisit", ["day": visit.dates.moment(last)])
    }

    private static func days(
        _ lines: [Happening], _ visit: Visit, _ unread: Set<Int64>
    ) -> [DaySection] {
        let dates = visit.dates
        return runs(lines) { dates.day($0.at) }.map { day, lines in
            var order: [String] = []
            var byFeature: [String: [Happening]] = [:]
            for line in lines {
                if byFeature[line.feature] == nil { order.append(line.feature) }
                byFeature[line.feature, default: []].append(line)
            }
            return DaySection(
                day: day,
                modules: order.map { module($0, byFeature[$0] ?? [], visit, unread) })
        }
    }

    private static func module(
        _ feature: String, _ lines: [Happening], _ visit: Visit, _ unread: Set<Int64>
    ) -> ModuleSection {
        let rubric = visit.site.rubric(of: feature)
        return ModuleSection(
            word: rubric.map { visit.moduleName($0.name) } ?? visit.words("whatsNew.community"),
            icon: rubric?.icon ?? "group",
            lines: lines.map { Line($0, isUnread: unread.contains($0.id), visit) })
    }

    /// Neighbours with the same key, in order.
    private static func runs(
        _ lines: [Happening], by key: (Happening) -> String
    ) -> [(String, [Happening])] {
        var runs: [(String, [Happening])] = []
        for line in lines {
            let name = key(line)
            if runs.last?.0 == name {
                runs[runs.count - 1].1.append(line)
            } else {
                runs.append((name, [line]))
            }
        }
        return runs
    }
}

extension Line {
    init(_ happening: Happening, isUnread: Bool, _ visit: Visit) {
        self.init(
            title: happening.title, address: happening.address,
            what: visit.words("whatsNew.verb." + happening.verb),
            who: visit.place.map { visit.viewer.knowsPeople(of: $0) } == true
                ? happening.actorName : nil, time: visit.dates.time(happening.at),
            machineTime: visit.dates.machine(happening.at), isUnread: isUnread)
    }
}
