import Community
import Content
import Markup

/// All that Templates/agenda/date-form.mustache may print.
struct OccurrenceFormPage: Page {
    static let template = "agenda/date-form"

    let event: AgendaEvent
    let occurrence: Occurrence
    let space: Space
    let form: OccurrenceForm
    let errors: FormErrors
    let day: String
    let version: FormVersion
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("series") { $0.event.item.title }, .text("day") { $0.day },
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("eventAddress") { AgendaPaths.event($0.event.id, in: $0.space) },
        .text("formAddress") { AgendaPaths.occurrence($0.occurrence.id, in: $0.space) },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .record("since", FormVersion.self) { $0.version },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.form.title) },
        .record("textField", FormField.self) { $0.errors.field("text", $0.form.text) },
        .record("placeField", FormField.self) { $0.errors.field("place", $0.form.place) },
        .record("roomField", FormField.self) { $0.errors.field("room", $0.form.room) },
        .record("videoField", FormField.self) {
            $0.errors.field("video_address", $0.form.videoAddress)
        },
        .record("time", TimeFields.self) {
            TimeFields(
                form: $0.form.time, errors: $0.errors, words: $0.words, zones: [])
        },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
