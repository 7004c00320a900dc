import Community
import Content
import Storage

/// Reads a typed form: what it means, or what is wrong with it, field by field.
struct ContactCheck {
    static let limit = 200
    static let longestTitle = 150
    static let longestSource = 300

    let form: ContactForm
    let choices: ContactChoices
    /// What is being edited; nil for a new card.
    let current: ContactContent?
    let visit: Visit

    func content(_ errors: inout FormErrors) throws -> ContactContent {
        var content = ContactContent(form.kind, title(&errors))
        checkLengths(&errors)
        content.name = form.kind == .person ? form.name : ContactName()
        (content.unit, content.function) = (form.unit, form.function)
        if form.kind == .person {
            (content.organisation, content.organisationCard) = try organisation()
            content.mandateFrom = day("mandate_from", form.mandateFrom, &errors)
            content.mandateUntil = day("mandate_until", form.mandateUntil, &errors)
            if !content.mandateUntil.isEmpty, content.mandateUntil < content.mandateFrom {
                errors.add("mandate_until", visit.words("contacts.error.mandate"))
            }
            content.birthday = birthday(&errors)
        }
        content.channels = ChannelCheck(words: visit.words).channels(form.channels, &errors)
        content.channels += current?.further ?? []
        try note(&content, &errors)
        content.birthdaySight = form.birthdaySight
        content.themes = choices.themes.map(\.id).filter { form.themes.contains($0.description) }
        content.departments = form.departments.filter { Department.name(of: $0) != nil }.sorted()
        try ground(&content, &errors)
        content.rest = current?.rest ?? ""
        return content
    }

    /// The name as it is shown: that which it had, as long as its parts stay as they are.
    private func title(_ errors: inout FormErrors) -> String {
        let id = form.kind == .person ? "family" : "title"
        var title = form.kind == .person ? form.name.shown : form.title.plain
        if form.kind == .person, let current, current.name == form.name, !current.title.isEmpty {
            title = current.title
        }
        if title.isBlank {
            errors.add(id, visit.words("contacts.error.name.\(form.kind.rawValue)"))
        }
        if title.length > Self.longestTitle { tooLong(id, Self.longestTitle, &errors) }
        return title
    }

    private func checkLengths(_ errors: inout FormErrors) {
        for (id, text) in [
            ("given", form.name.given), ("family", form.name.family),
            ("additional", form.name.additional), ("prefix", form.name.prefix),
            ("suffix", form.name.suffix), ("function", form.function), ("unit", form.unit),
            ("organisation", form.organisation),
        ] where text.length > Self.limit && errors[id] == nil {
            tooLong(id, Self.limit, &errors)
        }
        if form.source.length > Self.longestSource {
            tooLong("source", Self.longestSource, &errors)
        }
    }

    /// The card that bears the name which was typed, if there is one; that which it had, as long as
    /// the name stays, wherever that card is now.
    private func organisation() throws -> (String, Item.ID?) {
        guard !form.organisation.isEmpty else { return ("", nil) }
        let (store, space) = (ContactStore(db: visit.db), try visit.space)
        if let id = Item.ID(segment: form.organisationCard),
            let title = try store.organisation(id, for: visit.viewer, in: space),
            Folding.fold(title) == Folding.fold(form.organisation)
        {
            return (title, id)
        }
        if let current, let kept = current.organisationCard,
            Folding.fold(current.organisation) == Folding.fold(form.organisation)
        {
            return (current.organisation, kept)
        }
        let found = try store.organisations(named: form.organisation, in: space)
        return (form.organisation, found.count == 1 ? found[0] : nil)
    }

    private func day(_ id: String, _ text: String, _ errors: inout FormErrors) -> String {
        guard !text.isEmpty, ContactDay(text) == nil else { return text }
        errors.add(id, visit.words("contacts.error.day"))
        return ""
    }

    private func birthday(_ errors: inout FormErrors) -> String {
        guard !form.birthday.isEmpty else { return "" }
        if let day = BirthdayText.read(form.birthday) { return day }
        errors.add("birthday", visit.words("contacts.error.birthday"))
        return ""
    }

    private func note(_ content: inout ContactContent, _ errors: inout FormErrors) throws {
        let text = try TextEntry(form.note, as: .page, visit.words)
        if text.fault != .empty, let error = text.error(visit.words) { errors.add("note", error) }
        (content.note, content.noteHTML) =
            text.fault == .empty ? ("", "") : (text.source, text.markup)
        content.noteSight = form.noteSight
    }

    /// Where it is from, and who looks after it, which moderators alone say.
    private func ground(_ content: inout ContactContent, _ errors: inout FormErrors) throws {
        content.source = form.source
        content.consent = form.consent
        content.consentOn = day("consent_on", form.consentOn, &errors)
        guard try visit.viewer.moderates(visit.space) else {
            content.owner = current?.owner
            return
        }
        content.owner = choices.keepers.map(\.id).first { $0.description == form.owner }
    }

    private func tooLong(_ id: String, _ most: Int, _ errors: inout FormErrors) {
        errors.add(id, visit.words("form.tooLong", ["n": String(most)]))
    }
}
