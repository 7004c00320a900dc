import Community
import Content
import ICalendar
import Markup

/// All that Templates/agenda/index.mustache may print.
struct CalendarPage: Page {
    static let template = "agenda/index"

    let question: CalendarQuestion
    let space: Space
    let viewer: Viewer
    let words: Localization
    let themes: [ItemTheme]
    /// How many proposals wait for the moderators; nil for whoever is none.
    var waiting: Int?
    var month: Kept<MonthGrid>?
    var mini: MiniMonth?
    /// The days of a week or a day, or those of a list that have something.
    var groups: [DayCell] = []
    /// Where a list that was cut goes on.
    var further: String?
    /// What spaces above and below have published here.
    var relayed: RelayedSection?
    /// Whether a month has more entries than are read.
    var isCut = false

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading },
        .list("views", CalendarLink.self) { $0.views },
        .text("previousAddress") { $0.address($0.question.moved(by: -1)) },
        .text("nextAddress") { $0.address($0.question.moved(by: 1)) },
        .text("todayAddress") { page in
            page.address(page.question.showing(page.question.view, on: page.question.today))
        },
        .flag("isUsual") { $0.question.view == nil },
        .flag("isWeek") { $0.question.view == .week },
        .optionalRecord("month", MonthGrid.Part.self) { $0.month.map(MonthGrid.Part.init) },
        .optionalRecord("mini", MiniMonth.self) { $0.mini },
        .list("groups", DayCell.self) { $0.groups },
        .flag("isFree") { $0.groups.allSatisfy { $0.entries.isEmpty } },
        .optionalRecord("relayed", RelayedSection.self) { $0.relayed },
        .optionalText("further") { $0.further }, .flag("cut") { $0.isCut },
        .list("themes", CalendarLink.self) { $0.themeLinks },
        .flag("hasThemes") { !$0.themes.isEmpty },
        .list("places", CalendarLink.self) { $0.places },
        .flag("hasPlaces") { $0.viewer.memberships.count > 1 },
        .optionalText("newAddress") { page in
            page.viewer.mayWriteEvents(in: page.space) ? AgendaPaths.new(in: page.space) : nil
        },
        .flag("moderates") { $0.viewer.moderates($0.space) },
        .text("proposalsAddress") { AgendaPaths.proposals(in: $0.space) },
        .optionalText("waiting") { page in
            page.waiting.flatMap { $0 > 0 ? NavigationItem.badge($0) : nil }
        },
    ]

    private func address(_ question: CalendarQuestion) -> String { question.address(in: space) }

    private var heading: String {
        let day = question.day
        let when = WhenText(words, zone: "GMT")
        switch question.view {
        case .day: return when.day(day).sentence
        case .week:
            return words("agenda.weekOf", ["day": when.short(day.monday)])
        case .list: return words("agenda.listFrom", ["day": when.short(day)])
        case .month, nil:
            return DateText(words: words, zone: "GMT").month(year: day.year, month: day.month)
                .sentence
        }
    }

    private var views: [CalendarLink] {
        CalendarView.allCases.map { view in
            CalendarLink(
                words("agenda.view.\(view.rawValue)"), address(question.showing(view)),
                isCurrent: (question.view ?? .month) == view)
        }
    }

    private var themeLinks: [CalendarLink] {
        var all = question
        all.theme = nil
        return [
            CalendarLink(
                words("agenda.theme.all"), address(all), isCurrent: question.theme == nil)
        ]
            + themes.map { theme in
                var one = question
                one.theme = theme.id
                return CalendarLink(
                    theme.name, address(one), isCurrent: question.theme == theme.id,
                    colour: theme.colour?.rawValue)
            }
    }

    private var places: [CalendarLink] {
        [false, true].map { isEverywhere in
            var one = question
            one.isEverywhere = isEverywhere
            return CalendarLink(
                words(isEverywhere ? "agenda.spaces.all" : "agenda.spaces.here"), address(one),
                isCurrent: question.isEverywhere == isEverywhere)
        }
    }
}
