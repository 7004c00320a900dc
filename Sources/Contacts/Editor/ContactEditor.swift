import Community
import Content
import HTTP

/// A form of a contact that came in: read, checked, and shown again where it cannot be kept.
struct ContactEditor {
    let visit: Visit
    /// What is being edited; nil for a new card.
    let contact: Contact?
    private let current: ContactContent?
    let form: ContactForm
    let choices: ContactChoices
    private(set) var errors = FormErrors()
    private(set) var content: ContactContent?

    /// One as it came.
    init(sent visit: Visit, _ contact: Contact?, _ current: ContactContent?) throws {
        (self.visit, self.contact, self.current) = (visit, contact, current)
        let kind = visit.request.fields.first("kind").flatMap(ContactKind.init)
        form = ContactForm(visit.request.fields, kind: contact?.kind ?? kind ?? .person)
        choices = try ContactChoices(visit, owner: contact?.owner)
        let check = ContactCheck(form: form, choices: choices, current: current, visit: visit)
        content = try check.content(&errors)
    }

    /// One that is shown for the first time.
    init(
        _ form: ContactForm, _ visit: Visit, _ contact: Contact?, _ current: ContactContent? = nil
    ) throws {
        (self.visit, self.contact, self.form) = (visit, contact, form)
        self.current = current
        choices = try ContactChoices(visit, owner: contact?.owner)
    }

    /// Cards that may be of the same, shown once before a new one is kept.
    private(set) var known: [KnownCard] = []

    /// Without scripts, more empty lines are asked for by a button.
    var asksForMore: Bool { visit.request.fields.first("do") == "more" }

    /// What can be kept; nil shows the form again.
    var fit: ContactContent? { errors.isEmpty && !asksForMore ? content : nil }

    /// The form is shown once more where somebody may be there already; sent again, it is kept.
    mutating func looksForKnown() throws -> Bool {
        guard let content, visit.request.fields.first("look") != nil else { return false }
        known = try KnownCard.like(content, visit)
        return !known.isEmpty
    }

    /// - Parameter version: of what is there now.
    func show(_ status: Status? = nil, version: FormVersion? = nil) throws -> Response {
        let space = try visit.space
        var page = ContactFormPage(
            space: space, viewer: visit.viewer, words: visit.words, contact: contact, form: form,
            choices: choices, errors: asksForMore ? FormErrors() : errors,
            spare: asksForMore ? 3 : 1, further: current?.further.count ?? 0)
        page.known = known
        let address = contact.map { ContactsPaths.edit($0.id, in: space) }
        page.version =
            status == .conflict
            ? version?.changed(at: address ?? ContactsPaths.new(in: space)) : version
        return try visit.page(
            page, status ?? (errors.isEmpty || asksForMore ? .ok : .unprocessable))
    }
}
