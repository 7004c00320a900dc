import Community
import Content
import Storage

/// Writes what becomes of the cards of a file, in few statements for all that are new.
struct ContactWriting {
    private let context: ImportContext
    private var db: Database { context.db }

    init(_ context: ImportContext) { self.context = context }

    /// - Returns: for each its card here, if it has one.
    func write(_ decisions: [ContactDecision]) throws -> [Item.ID?] {
        let fresh = decisions.filter { $0.fate == .added }
        var made = try ContactBatchStore(db: db).create(
            try fresh.map(batched), in: context.space.id, by: context.person, at: context.now
        )[...]
        let ids = try decisions.map { one in
            switch one.fate {
            case .added: made.popFirst()
            case .changed: try update(one)
            default: one.known?.contact.id
            }
        }
        let said = zip(ids, decisions).compactMap { id, one in
            id.flatMap { id in one.said.map { (id, $0) } }
        }
        try ContactBatchStore(db: db).keep(said, at: context.now)
        return ids
    }

    private func batched(_ one: ContactDecision) throws -> BatchedContact {
        var content = one.thing.content
        try format(&content)
        return BatchedContact(content: content, uid: one.thing.uid, picture: one.thing.photo?.kept)
    }

    private func update(_ one: ContactDecision) throws -> Item.ID? {
        guard let known = one.known, let merge = one.merge else { return nil }
        let id = known.contact.id
        if !merge.changed.isEmpty {
            var content = merge.content
            if merge.changed.contains(.note) { try format(&content) }
            try ContactStore(db: db).update(known.contact, content, at: context.now)
            if content.title != known.content.title, content.kind == .organisation {
                try Renaming.later(id, db, at: context.now)
            }
        }
        if one.picture == .taken, let kept = one.thing.photo?.kept {
            try PictureStore(db: db).set(kept, of: id, at: context.now)
        }
        return id
    }

    /// A note that is too much for a page is left out.
    private func format(_ content: inout ContactContent) throws {
        guard !content.note.isEmpty else {
            content.noteHTML = ""
            return
        }
        let text = try TextEntry(content.note, as: .page, context.words)
        content.noteHTML = text.markup
        if text.fault != nil { content.note = "" }
    }
}
