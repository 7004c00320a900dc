import Community
import Content
import Foundation
import HTTP

/// Writing a letter.
enum Composing {
    static func new(_ visit: Visit) throws -> Response {
        let draft = try DraftStore(db: visit.db).find(.newLetter, of: visit.person, in: visit.space)
        var typed = draft.map { TypedLetter($0.fields) } ?? TypedLetter()
        typed.people += visit.request.head.query.all("person").prefix(Addressees.most)
            .compactMap(Person.ID.init(segment:))
        let chosen = try RecipientStore(db: visit.db).named(
            typed.people, in: visit.space, but: visit.person)
        var page = try page(typed, chosen, nil, FormErrors(), visit)
        page.draftSaved = draft.map {
            visit.words(
                "messages.draft.kept", ["when": visit.dates.recent($0.savedAt, now: visit.now)])
        }
        return try visit.page(page)
    }

    static func create(_ visit: Visit) throws -> Response {
        let typed = TypedLetter(visit.request.fields)
        if visit.request.fields.first("draft") != nil { return try Drafts.keep(typed, visit) }
        if let answer = try asked(typed, nil, visit) { return answer }
        let check = try LetterCheck(typed, visit)
        guard check.errors.isEmpty, visit.uploads.refused.isEmpty else {
            return try visit.page(page(typed, check, visit), .unprocessable)
        }
        if let double = try double(check, visit) {
            var page = try page(typed, check, visit)
            page.double = MessagesPaths.record(double, in: try visit.space)
            return try visit.page(page, .conflict)
        }
        return try Sending(visit: visit).send(check)
    }

    /// What the form is shown again for without being sent: to look for a name, or to see how it
    /// will look. Nil where it is to be sent.
    static func asked(_ typed: TypedLetter, _ current: Letter?, _ visit: Visit) throws -> Response?
    {
        let fields = visit.request.fields
        guard fields.first("find") != nil || fields.first("preview") != nil else { return nil }
        let check = try LetterCheck(typed, of: current, visit)
        let isPreview = fields.first("preview") != nil
        var page = try page(
            typed, check.choice.people, isPreview ? check.text : nil,
            isPreview ? check.errors : FormErrors(), current: current, visit)
        page.plan = try SendingPlan(typed, visit).text(check.choice)
        if isPreview { page.preview = check.text.html }
        return try visit.page(page, page.errors.isEmpty ? .ok : .unprocessable)
    }

    static func page(
        _ typed: TypedLetter, _ check: LetterCheck, _ visit: Visit
    ) throws -> ComposePage {
        var page = try page(typed, check.choice.people, check.text, check.errors, visit)
        page.plan = try SendingPlan(typed, visit).text(check.choice)
        return page
    }

    static func page(
        _ typed: TypedLetter, _ chosen: [NamedPerson], _ text: TextEntry?, _ errors: FormErrors,
        current: Letter? = nil, _ visit: Visit
    ) throws -> ComposePage {
        let files = try current.map {
            try AttachmentField(visit, place: $0.place)
        }
        var entry = try TextForm(
            label: "messages.field.text", hint: "messages.hint.text", text: typed.text,
            attachments: files ?? AttachmentField(visit, item: nil), isTall: true, visit)
        if let text { entry.show(text, visit.words) }
        let isLooked = visit.request.fields.first("find") != nil
        return ComposePage(
            space: try visit.space, typed: typed, errors: errors, entry: entry,
            reach: try ReachField(typed, chosen, errors, isLooked: isLooked, visit),
            words: visit.words, current: current)
    }

    /// The same words to anybody within a while are taken for a slip.
    private static func double(_ check: LetterCheck, _ visit: Visit) throws -> Letter.ID? {
        guard !RepeatedText.isMeant(visit) else { return nil }
        return try LetterStore(db: visit.db).double(
            check.draft(), by: visit.person, since: RepeatedText.start(visit))
    }
}
