import Community
import Content
import Storage

/// What becomes of one card of a file.
struct ContactDecision: Sendable {
    let thing: ImportedContact
    let known: KnownContact?
    let merge: ContactUpdate?
    let fate: ImportFate
    let picture: PictureDecision

    init(_ thing: ImportedContact, _ known: KnownContact?) {
        (self.thing, self.known) = (thing, known)
        picture = PictureDecision(thing.photo, known)
        // A row may say by its identifier alone whose it is.
        guard !thing.content.title.isBlank || known != nil && thing.derivesTitle else {
            (fate, merge) = (.refused, nil)
            return
        }
        guard let known, !known.isTrashed else {
            (fate, merge) = (known == nil ? .added : ContactImport.trashed, nil)
            return
        }
        guard !known.isMerged else {
            (fate, merge) = (.same, nil)
            return
        }
        let merge = ContactUpdate(thing, into: known.content, known.said)
        self.merge = merge
        if !merge.changed.isEmpty || picture == .taken {
            fate = .changed
        } else {
            fate = merge.kept.isEmpty && picture != .kept ? .same : ContactImport.kept
        }
    }

    var title: String {
        thing.content.title.isBlank ? known?.content.title ?? "" : thing.content.title
    }

    /// What it says beside its name.
    func text(_ words: Localization) -> String {
        if fate == .refused { return words("contacts.import.problem.noName") }
        if let known, known.isMerged {
            return words("contacts.import.merged", ["name": known.content.title])
        }
        guard let merge else {
            let content = thing.content
            return [content.function, content.organisation].filter { !$0.isEmpty }
                .joined(separator: ", ")
        }
        let changed = merge.changed + (picture == .taken ? [.picture] : [])
        let kept = merge.kept + (picture == .kept ? [.picture] : [])
        return [("changes", changed), ("keepsHere", kept)].filter { !$0.1.isEmpty }.map {
            key, fields in
            let names = fields.map { words("contacts.import.field.\($0.rawValue)") }
            return words("contacts.import.\(key)", ["fields": names.joined(separator: ", ")])
        }.joined(separator: " ")
    }

    /// What the file has said of it, for the next time; nil for what nobody keeps.
    var said: SaidContact? {
        guard fate != .refused, fate != ContactImport.trashed, known?.isMerged != true
        else { return nil }
        var said = merge?.said ?? Self.first(thing)
        if let photo = thing.photo, picture != .kept {
            said[.picture] = [photo.digest, pictureKept(photo)]
        }
        return said == known?.said ? nil : said
    }

    private func pictureKept(_ photo: ImportedPhoto) -> String {
        switch picture {
        case .taken: photo.kept?.hex ?? ""
        default: known?.contact.picture?.hex ?? ""
        }
    }

    private static func first(_ thing: ImportedContact) -> SaidContact {
        ContactUpdate(thing, into: thing.content, nil).said
    }
}
