import Community
import Content
import HTTP
import Media

/// A document that is new: proposed by a member, or added by a moderator, who may send several
/// files at once, each a document.
enum Proposing {
    static func new(_ visit: Visit) throws -> Response {
        var form = DocumentForm()
        form.themes = Set([visit.request.head.query.first("theme")].compactMap(\.self))
        form.owner = try visit.person.description
        return try show(form, FormErrors(), Checklist(), visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        let (space, sending) = (try visit.space, Sending(fields))
        var (form, errors) = (DocumentForm(fields), FormErrors())
        var checklist = Checklist(fields, visit.words)
        let choices = try DocumentChoices(visit)
        let files = try files(sending, &errors, visit)
        let isTitled = !form.title.isBlank
        if !isTitled, let file = files.first { form.title = Self.title(of: file) }
        let content = try choices.check(form, visit.words).content(&errors)
        if sending == .publish {
            try visit.require(
                Sending.mayPublish(visit.viewer, in: space, under: content.themes),
                because: "library.why.fourEyes")
            checklist.check(.vetted, visit)
        }
        for fault in checklist.errors.all { errors.add(fault.id, fault.message) }
        let double = errors.isEmpty ? try addDouble(files, &errors, visit) : nil
        guard errors.isEmpty else {
            return try show(form, errors, checklist, visit, .unprocessable, double: double)
        }
        if files.count == 1 {
            return try keep(files[0], content, sending, checklist, visit)
        }
        return try keepAll(files, content, sending, visit)
    }

    private static func keepAll(
        _ files: [Attachment], _ content: DocumentContent, _ sending: Sending, _ visit: Visit
    ) throws -> Response {
        for file in files {
            var content = content
            content.title = title(of: file)
            _ = try add(file, content, sending, visit)
        }
        return visit.redirect(
            to: LibraryPaths.proposals(in: try visit.space), notice: "library.done.several")
    }

    private static func keep(
        _ file: Attachment, _ content: DocumentContent, _ sending: Sending,
        _ checklist: Checklist, _ visit: Visit
    ) throws -> Response {
        let (id, first) = try add(file, content, sending, visit)
        if sending == .publish, let version = try VersionStore(db: visit.db).find(first) {
            try VersionVetting(visit: visit).vet(
                version, of: visit.document(id), digest: version.digest, checklist)
        }
        let notice = sending == .publish ? "vetted" : sending.rawValue
        return visit.redirect(
            to: LibraryPaths.document(id, in: try visit.space), notice: "library.done.\(notice)")
    }

    private static func add(
        _ file: Attachment, _ content: DocumentContent, _ sending: Sending, _ visit: Visit
    ) throws -> (Item.ID, DocumentVersion.ID) {
        let id = try DocumentStore(db: visit.db).create(
            content, in: visit.space, by: visit.person, at: visit.now)
        let version = try VersionStore(db: visit.db).create(
            file, of: id, note: "", isSubstantial: false, sending.state, visit)
        return (id, version)
    }

    /// One of a member; several of a moderator, who publishes them one by one.
    private static func files(
        _ sending: Sending, _ errors: inout FormErrors, _ visit: Visit
    ) throws -> [Attachment] {
        guard try visit.viewer.moderates(visit.space), sending != .publish else {
            return [try SentFiles.one(&errors, visit)].compactMap(\.self)
        }
        return try SentFiles.all(&errors, visit)
    }

    /// The same file twice is mostly a slip; whoever sends it may mean it.
    /// - Returns: the document that has it already.
    private static func addDouble(
        _ files: [Attachment], _ errors: inout FormErrors, _ visit: Visit
    ) throws -> PageLink? {
        guard visit.request.fields.first("again") != "1" else { return nil }
        let store = VersionStore(db: visit.db)
        for file in files {
            let same = try store.double(of: file.digest, for: visit.viewer, in: visit.space)
            guard let same else { continue }
            errors.add(
                "files",
                visit.words(
                    "library.error.double", ["file": file.name, "title": same.item.title]))
            return PageLink(
                same.item.title, LibraryPaths.document(same.id, in: try visit.space))
        }
        return nil
    }

    /// "compte-rendu_2019.pdf" is "Compte rendu 2019".
    static func title(of file: Attachment) -> String {
        let ending = FileName.fileExtension(of: file.name)
        let stem = ending.isEmpty ? file.name : String(file.name.dropLast(ending.count + 1))
        // Hyphens stand for spaces where there are none.
        let isSpaced = stem.contains(" ") && !stem.contains("_")
        let words = stem.split { $0 == "_" || $0 == " " || ($0 == "-" && !isSpaced) }
            .joined(separator: " ")
        let title = words.isBlank ? file.name : words
        return (title.prefix(1).uppercased() + title.dropFirst())
            .cut(to: DocumentCheck.titleLimit)
    }

    private static func show(
        _ form: DocumentForm, _ errors: FormErrors, _ checklist: Checklist, _ visit: Visit,
        _ status: Status = .ok, double: PageLink? = nil
    ) throws -> Response {
        let space = try visit.space
        var page = DocumentFormPage(
            space: space, document: nil, form: form, choices: try DocumentChoices(visit),
            errors: errors, words: visit.words)
        page.files = try AttachmentField(visit, item: nil).takingRisky(in: space)
        page.checklist = visit.viewer.moderates(space) ? checklist : nil
        page.double = double
        return try visit.page(page, status)
    }
}
