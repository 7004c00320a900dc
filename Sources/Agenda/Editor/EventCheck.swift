import Community
import Content
import Foundation

/// Reads a typed form: what it means, or what is wrong with it, field by field.
struct EventCheck {
    static let titleLimit = 150
    static let placeLimit = 500
    static let roomLimit = 200
    static let organiserLimit = 200

    let form: EventForm
    let choices: EventChoices
    /// What is being edited; nil for a new event.
    let current: AgendaEvent?
    let visit: Visit

    /// - Returns: nil, with what is wrong, for what cannot be kept.
    func content(_ errors: inout FormErrors) throws -> (EventContent, TextEntry)? {
        let words = visit.words
        let times = TimeCheck(form: form.time, zones: choices.zones, words: words)
            .times(&errors)
        checkWords(&errors)
        let (audience, groups) = audience(&errors)
        let scope = MentionScope.draft(audience, groups)
        let text = try TextEntry(form.text, as: .page, words).naming(
            scope, of: current?.id, visit)
        if text.fault != .empty, let error = text.error(words) { errors.add("text", error) }
        guard let times else { return nil }
        let repeats = RepeatCheck(
            form: form.repeats, times: times, kept: current?.rule ?? "", words: words
        ).outcome(&errors)
        let content = EventContent(
            title: form.title.plain, text: text.source, html: text.markup, place: form.place,
            room: form.room, videoAddress: VideoAddress.checked(form.videoAddress, &errors, words),
            times: times, theme: theme(&errors), organiser: form.organiser,
            isImportant: visit.viewer.moderates(try visit.space) && form.isImportant,
            audience: audience, groups: groups, commentsOpen: form.commentsOpen,
            rule: repeats.rule, added: repeats.added, excepted: repeats.excepted)
        return (content, text)
    }

    private func checkWords(_ errors: inout FormErrors) {
        if form.title.isBlank { errors.add("title", visit.words("agenda.error.title")) }
        limit(form.title, Self.titleLimit, "title", &errors)
        limit(form.place, Self.placeLimit, "place", &errors)
        limit(form.room, Self.roomLimit, "room", &errors)
        limit(form.organiser, Self.organiserLimit, "organiser", &errors)
    }

    private func limit(
        _ text: String, _ most: Int, _ field: String, _ errors: inout FormErrors
    ) {
        guard text.length > most else { return }
        errors.add(field, visit.words("form.tooLong", ["n": String(most)]))
    }

    private func theme(_ errors: inout FormErrors) -> ItemTheme.ID? {
        guard !form.theme.isEmpty else { return nil }
        let found = choices.themes.first { $0.id.description == form.theme }
        if found == nil { errors.add("theme", visit.words("agenda.error.theme")) }
        return found?.id
    }

    /// Whoever does not moderate proposes for the whole space, or for whom it was.
    private func audience(_ errors: inout FormErrors) -> (Audience, [MemberGroup.ID]) {
        PublicationChoice(audience: form.audience, groups: form.groups)
            .addContradictions(to: &errors, visit.words)
        guard let audience = Audience(rawValue: form.audience),
            choices.audiences.contains(audience)
        else {
            errors.add("audience", visit.words("agenda.error.audience"))
            return (.space, [])
        }
        guard audience == .groups else { return (audience, []) }
        let groups = choices.groups.map(\.id).filter { form.groups.contains($0.description) }
        if groups.isEmpty || groups.count < form.groups.count {
            errors.add("groups", visit.words("agenda.error.groups"))
        }
        return (audience, groups)
    }
}
