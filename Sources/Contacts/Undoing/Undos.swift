import Community
import Content
import HTTP

/// Undoing a merge within thirty days.
enum Undos {
    /// What went into another comes back from the trash by undoing that alone.
    @Sendable static func wayBack(_ item: Item, _ visit: Visit) throws -> String? {
        let id = try MergeStore(db: visit.db).id(of: item.id)
        return try id.map { MergePaths.done($0, in: try visit.space) }
    }

    static func show(_ id: Merge.ID, _ visit: Visit) throws -> Response {
        try show(UndoWriting(MergeStore(db: visit.db).find(id, in: visit.space), visit), visit)
    }

    static func destroy(_ id: Merge.ID, _ visit: Visit) throws -> Response {
        let merge = try MergeStore(db: visit.db).find(id, in: visit.space)
        for item in [merge.kept, merge.dropped].sorted(by: { $0.rawValue < $1.rawValue }) {
            try ItemStore(db: visit.db).hold(item)
        }
        let writing = try UndoWriting(MergeStore(db: visit.db).find(id, in: visit.space), visit)
        guard !writing.version.differs(from: visit.request.fields) else {
            return try show(writing, visit, .conflict)
        }
        try writing.write()
        return visit.redirect(
            to: ContactsPaths.contact(merge.dropped, in: try visit.space),
            notice: "contacts.merge.undone")
    }

    private static func show(
        _ writing: UndoWriting, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let address = ContactsPaths.contact(writing.merge.kept, in: space)
        return try visit.page(
            UndoPage(
                merge: writing.merge, unmerging: writing.unmerging, space: space,
                words: visit.words, dates: visit.dates,
                version: status == .conflict
                    ? writing.version.changed(at: address) : writing.version), status)
    }
}
