import Community
import Content
import HTTP

/// A newer version of a document: any member sends one.
enum Versions {
    static func show(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let (version, document) = try visit.version(id)
        let mayOpen =
            try visit.viewer.moderates(visit.space) || visit.viewer.isSender(of: version)
        guard mayOpen else {
            return visit.redirect(to: LibraryPaths.document(document.id, in: try visit.space))
        }
        if let person = visit.viewer.person {
            let (address, now) = (LibraryPaths.version(id, in: try visit.space), visit.now)
            visit.site.deferredWrites.add {
                try NoticeStore(db: $0).markRead(address: address, of: person, at: now)
            }
        }
        return try visit.page(VersionPage(version, document, visit))
    }

    static func new(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try load(id, visit)
        return try show(document, VersionForm(), FormErrors(), nil, visit)
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try load(id, visit)
        let fields = visit.request.fields
        let (form, sending) = (VersionForm(fields), Sending(fields))
        var (errors, checklist) = (FormErrors(), Checklist(fields, visit.words))
        let themes = try ThemeStore(db: visit.db).themes(of: id)
        let mayPublish = Sending.mayPublish(visit.viewer, in: try visit.space, under: themes)
        try visit.require(sending != .publish || mayPublish, because: "library.why.fourEyes")
        let file = try check(form, document, &errors, visit)
        if sending == .publish { checklist.check(.vetted, visit) }
        for fault in checklist.errors.all { errors.add(fault.id, fault.message) }
        guard errors.isEmpty, let file else {
            return try show(document, form, errors, checklist, visit, .unprocessable)
        }
        return try keep(file, form, sending, document, checklist, visit)
    }

    private static func keep(
        _ file: Attachment, _ form: VersionForm, _ sending: Sending, _ document: Document,
        _ checklist: Checklist, _ visit: Visit
    ) throws -> Response {
        let (space, store) = (try visit.space, VersionStore(db: visit.db))
        let id = try store.create(
            file, of: document.id, note: form.note, isSubstantial: form.isSubstantial,
            sending.state, visit)
        try store.supersede(before: id, of: document.id, by: visit.person)
        guard sending == .publish, let version = try store.find(id) else {
            return visit.redirect(
                to: LibraryPaths.version(id, in: space),
                notice: "library.done.\(sending.rawValue)")
        }
        try VersionVetting(visit: visit).vet(
            version, of: document, digest: version.digest, checklist)
        return visit.redirect(
            to: LibraryPaths.document(document.id, in: space), notice: "library.done.vetted")
    }

    private static func check(
        _ form: VersionForm, _ document: Document, _ errors: inout FormErrors, _ visit: Visit
    ) throws -> Attachment? {
        if form.note.length > VersionForm.noteLimit {
            errors.add(
                "note", visit.words("form.tooLong", ["n": String(VersionForm.noteLimit)]))
        }
        if document.isVetted, form.note.isBlank {
            errors.add("note", visit.words("library.error.note"))
        }
        let file = try SentFiles.one(&errors, visit)
        if let file,
            let number = try VersionStore(db: visit.db).number(
                of: file.digest, in: document, for: visit.viewer, in: visit.space)
        {
            errors.add("files", visit.words("library.error.same", ["n": String(number)]))
        }
        return file
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> Document {
        let document = try visit.document(id)
        try visit.require(visit.viewer.mayAddVersion(to: document))
        return document
    }

    private static func show(
        _ document: Document, _ form: VersionForm, _ errors: FormErrors, _ typed: Checklist?,
        _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let themes = try ThemeStore(db: visit.db).themes(of: document.id)
        let space = try visit.space
        let mayPublish = Sending.mayPublish(visit.viewer, in: space, under: themes)
        return try visit.page(
            VersionFormPage(
                space: space, document: document, form: form, errors: errors,
                files: try AttachmentField(visit, item: nil).takingRisky(in: space),
                moderates: visit.viewer.moderates(space),
                checklist: mayPublish ? typed ?? Checklist() : nil),
            status)
    }
}
