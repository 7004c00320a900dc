import Community
import Content
import Markup

/// All that Templates/agenda/minutes.mustache may print: what was decided, as it is written.
struct MinutesPage: Page {
    static let template = "agenda/minutes"

    let title: String
    let agendaAddress: String
    let meetingAddress: String
    let address: String
    let isPublished: Bool
    let entry: TextForm
    let version: FormVersion

    init(
        _ gathering: Gathering, _ meeting: Meeting?, typed: TextEntry? = nil,
        isChanged: Bool = false, _ visit: Visit
    ) throws {
        let space = try visit.space
        title = gathering.title
        agendaAddress = AgendaPaths.agenda(in: space)
        meetingAddress = GatheringPaths.meeting(gathering.id, in: space)
        address = GatheringPaths.minutes(gathering.id, in: space)
        isPublished = meeting?.publishedAt != nil
        var entry = try TextForm(
            label: "agenda.minutes.label", hint: "agenda.minutes.hint",
            text: meeting?.minutes ?? "", isTall: true, visit)
        if let typed { entry.show(typed, visit.words) }
        self.entry = entry
        let version = MeetingEditPage.version(of: meeting)
        self.version = isChanged ? version.changed(at: meetingAddress) : version
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("agendaAddress") { $0.agendaAddress },
        .text("meetingAddress") { $0.meetingAddress }, .text("address") { $0.address },
        .flag("isPublished") { $0.isPublished }, .record("entry", TextForm.self) { $0.entry },
        .record("since", FormVersion.self) { $0.version },
    ]
}
