import Community
import Content
import Markup

/// All that Templates/agenda/attendance.mustache may print.
struct AttendancePage: Page {
    static let template = "agenda/attendance"

    struct Row: Rendered {
        let key: String
        let name: String
        /// Of whoever has no name here: not on paper, which goes from hand to hand.
        let email: String?
        let detail: String
        let isPresent: Bool

        static let fields: [Field<Self>] = [
            .text("key") { $0.key }, .text("name") { $0.name }, .text("detail") { $0.detail },
            .optionalText("email") { $0.email },
            .flag("present") { $0.isPresent },
        ]
    }

    let title: String
    let when: String
    let place: String
    let agendaAddress: String
    let answersAddress: String
    let address: String
    let tableAddress: String
    let count: String
    let rows: [Row]

    init(_ gathering: Gathering, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        let lines = try AttendanceStore(db: visit.db, gathering: gathering).lines()
        title = gathering.title
        when = GatheringText(words, in: space).when(gathering).sentence
        place = gathering.place.text
        agendaAddress = AgendaPaths.agenda(in: space)
        answersAddress = GatheringPaths.answers(gathering.id, in: space)
        address = GatheringPaths.attendance(gathering.id, in: space)
        tableAddress = GatheringPaths.attendanceTable(gathering.id, in: space)
        count = words.count(
            "agenda.attendance.count", lines.count(where: \.isPresent),
            ["all": words.number(lines.count)])
        rows = lines.map { Self.row($0, words) }
    }

    private static func row(_ line: AttendanceLine, _ words: Localization) -> Row {
        let answer = line.said(words) ?? words("agenda.attendance.added")
        let guests =
            line.guests > 0 ? words.count("agenda.standing.along", line.guests) : ""
        return Row(
            key: line.who.text,
            name: line.shown(isPrivate: false, words),
            email: line.name.isEmpty ? line.email : nil,
            detail: [answer, guests].filter { !$0.isEmpty }.joined(separator: " · "),
            isPresent: line.isPresent)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("when") { $0.when },
        .optionalText("place") { $0.place.isEmpty ? nil : $0.place },
        .text("agendaAddress") { $0.agendaAddress },
        .text("answersAddress") { $0.answersAddress }, .text("address") { $0.address },
        .text("tableAddress") { $0.tableAddress }, .text("count") { $0.count },
        .list("rows", Row.self) { $0.rows }, .flag("hasRows") { !$0.rows.isEmpty },
    ]
}
