import Community
import Content
import HTTP

/// What is said of a document is written again: by moderators, and by its author until it is
/// vetted, since readers are shown nothing that was not checked.
enum Editing {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try load(id, visit)
        return try show(kept(document, visit), FormErrors(), document, visit)
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try load(id, visit)
        let form = DocumentForm(visit.request.fields)
        let choices = try DocumentChoices(visit)
        var errors = FormErrors()
        var content = try choices.check(form, visit.words).content(&errors)
        if choices.keepers == nil { content.owner = document.owner }
        try keepUnseen(&content, document, choices, visit)
        if try lacksFourEyes(document, under: content.themes, visit) {
            errors.add("themes", visit.words("library.error.fourEyes"))
        }
        guard errors.isEmpty else {
            return try show(form, errors, document, visit, .unprocessable)
        }
        guard try !kept(document, visit).version.differs(from: visit.request.fields) else {
            return try show(form, errors, document, visit, .conflict)
        }
        let before = try kept(document, visit)
        try DocumentStore(db: visit.db).update(document, content, at: visit.now)
        try note(before, document, visit)
        return visit.redirect(
            to: LibraryPaths.document(id, in: try visit.space), notice: "library.done.saved")
    }

    /// Themes that its editor does not see are not theirs to take away.
    private static func keepUnseen(
        _ content: inout DocumentContent, _ document: Document, _ choices: DocumentChoices,
        _ visit: Visit
    ) throws {
        let seen = Set(choices.themes.map(\.id.rawValue))
        content.themes += try ThemeStore(db: visit.db).themes(of: document.id)
            .filter { !seen.contains($0.id.rawValue) }
    }

    /// Whether it would stand under a theme that asks for four eyes, having been vetted by whoever
    /// sent it under another.
    private static func lacksFourEyes(
        _ document: Document, under themes: [Theme], _ visit: Visit
    ) throws -> Bool {
        guard let vetted = document.vettedVersion,
            let version = try VersionStore(db: visit.db).find(vetted),
            version.vetter != nil, version.vetter == version.sender
        else { return false }
        let before = try ThemeStore(db: visit.db).themes(of: document.id).map(\.id)
        return themes.contains { $0.needsFourEyes && !before.contains($0.id) }
    }

    /// Readers are told of words that were changed after the vetting, which is of the file.
    private static func note(
        _ before: DocumentForm, _ document: Document, _ visit: Visit
    ) throws {
        guard let version = document.vettedVersion else { return }
        try visit.record(.documentEdited, document.item.title)
        let changes = try before.changes(to: kept(visit.document(document.id), visit))
        guard !changes.isEmpty else { return }
        try EditStore(db: visit.db).add(
            changes, of: version, by: visit.person, at: visit.now)
    }

    private static func kept(_ document: Document, _ visit: Visit) throws -> DocumentForm {
        DocumentForm(document, themes: try ThemeStore(db: visit.db).themes(of: document.id))
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> Document {
        let document = try visit.document(id)
        try visit.require(visit.viewer.mayEdit(document), because: "library.why.edit")
        return document
    }

    private static func show(
        _ form: DocumentForm, _ errors: FormErrors, _ document: Document, _ visit: Visit,
        _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        var version = try kept(document, visit).version
        if status == .conflict {
            version = version.changed(at: LibraryPaths.editor(document.id, in: space))
        }
        var page = DocumentFormPage(
            space: space, document: document, form: form, choices: try DocumentChoices(visit),
            errors: errors, words: visit.words)
        page.version = version
        return try visit.page(page, status)
    }
}

extension AuditAction {
    static let documentEdited = AuditAction("documentEdited")
}
