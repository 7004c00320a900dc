import Community
import Content
import Foundation
import HTTP

/// A form of an event that came in: read, checked, and shown again where it cannot be kept.
struct EventEditor {
    let visit: Visit
    let task: EditorTask
    let form: EventForm
    let choices: EventChoices
    private(set) var errors = FormErrors()
    private(set) var content: EventContent?
    private(set) var text: TextEntry?

    /// One as it came.
    init(sent visit: Visit, _ task: EditorTask) throws {
        self.visit = visit
        self.task = task
        let zone = try task.event?.timeZone ?? visit.space.zone
        form = EventForm(visit.request.fields, zone: zone)
        choices = try EventChoices(visit, zone: zone)
        let check = EventCheck(form: form, choices: choices, current: task.event, visit: visit)
        if let found = try check.content(&errors) { (content, text) = found }
        errors.addRefusedFiles(visit)
    }

    /// One that is shown for the first time.
    init(_ form: EventForm, _ visit: Visit, _ task: EditorTask) throws {
        (self.visit, self.task, self.form) = (visit, task, form)
        choices = try EventChoices(visit, zone: form.time.zone)
    }

    /// What can be kept; nil shows the form again.
    var fit: EventContent? { errors.isEmpty ? content : nil }

    /// Whom its text names.
    var people: [Person.ID] { text?.people ?? [] }

    var isPreview: Bool { visit.request.fields.first("do") == "preview" }

    /// - Parameter version: of what is there now.
    func show(_ status: Status? = nil, version: FormVersion? = nil) throws -> Response {
        let space = try visit.space
        var page = EventFormPage(
            space: space, viewer: visit.viewer, form: form, choices: choices, errors: errors,
            words: visit.words, attachments: try AttachmentField(visit, item: task.event?.id),
            task: task)
        page.version =
            status == .conflict
            ? version?.changed(at: task.editAddress(in: space)) : version
        if isPreview, errors.isEmpty, let content {
            page.preview = DatePreview(
                rule: content.rule, times: content.times, added: content.added,
                excepted: content.excepted, after: visit.now, isWhole: true, visit.words)
        }
        if let fault = text?.mentionFault {
            (page.mayForce, page.bearers) = (true, fault.choices)
        }
        page.named = MentionedBefore.all(visit)
        return try visit.page(page, status ?? (errors.isEmpty ? .ok : .unprocessable))
    }
}
