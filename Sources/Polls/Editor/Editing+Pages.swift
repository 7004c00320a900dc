import Community
import Content
import HTTP

extension Editing {
    static func page(
        _ form: PollForm, _ errors: FormErrors, _ poll: Poll?, _ visit: Visit
    ) throws -> EditorPage {
        try EditorPage(
            form: form, choices: EditorChoices(visit), errors: errors, words: visit.words,
            space: visit.space, current: poll,
            attachments: AttachmentField(visit, item: poll?.id),
            waits: Premoderation.holds(at: PremoderationPlace(module: polls.name), visit),
            named: MentionedBefore.all(visit))
    }

    /// The form as it was typed, with what is wrong.
    static func show(
        _ form: PollForm, _ outcome: PollCheck.Outcome, _ poll: Poll?, _ visit: Visit
    ) throws -> Response {
        var page = try page(form, outcome.errors, poll, visit)
        (page.mayForce, page.bearers) = (outcome.mayForce, outcome.bearers)
        return try visit.page(page, .unprocessable)
    }

    /// Somebody else has changed it meanwhile. Sent again, the form takes the place of theirs
    /// knowingly.
    static func collide(
        _ form: PollForm, _ outcome: PollCheck.Outcome, _ poll: Poll, _ visit: Visit
    ) throws -> Response {
        var form = form
        form.version = String(poll.version)
        var page = try page(form, outcome.errors, poll, visit)
        (page.mayForce, page.bearers) = (outcome.mayForce, outcome.bearers)
        page.isOvertaken = true
        return try visit.page(page, .conflict)
    }

    /// The way without a script to one more question, or to more dates: the form again, with room
    /// for them. Nothing is saved.
    static func more(
        _ form: inout PollForm, _ poll: Poll?, _ visit: Visit
    ) throws -> Response? {
        switch visit.request.fields.first("do") {
        case "question":
            if form.questions.count < PollForm.mostQuestions {
                form.questions.append(QuestionForm())
            }
        case "again": break
        default: return nil
        }
        return try visit.page(page(form, FormErrors(), poll, visit))
    }
}
