import Community
import Content
import Markup

/// All that Templates/agenda/meeting-form.mustache may print: the points and the documents.
struct MeetingEditPage: Page {
    static let template = "agenda/meeting-form"

    let title: String
    let agendaAddress: String
    let meetingAddress: String
    let form: MeetingForm
    let attachments: AttachmentField
    let version: FormVersion

    init(
        _ gathering: Gathering, _ meeting: Meeting?, _ form: MeetingForm, isChanged: Bool = false,
        _ visit: Visit
    ) throws {
        let space = try visit.space
        title = gathering.title
        agendaAddress = AgendaPaths.agenda(in: space)
        meetingAddress = GatheringPaths.meeting(gathering.id, in: space)
        self.form = form
        attachments =
            try meeting.map { try AttachmentField(visit, place: $0.place) }
            ?? AttachmentField(visit, item: nil)
        let version = Self.version(of: meeting)
        self.version = isChanged ? version.changed(at: meetingAddress) : version
    }

    static func version(of meeting: Meeting?) -> FormVersion {
        FormVersion(of: [meeting.map { String($0.edition) } ?? "none"])
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("agendaAddress") { $0.agendaAddress },
        .text("meetingAddress") { $0.meetingAddress },
        .list("lines", MeetingForm.Line.self) { $0.form.lines },
        .record("attachments", AttachmentField.self) { $0.attachments },
        .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty || $0.attachments.hasRefusals },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
    ]
}
