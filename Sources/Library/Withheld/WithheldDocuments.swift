import Community
import Content

/// Tells the moderators that the file of a document is not what was sent any more: it is withheld
/// until it is put back, and they know which one to look for.
enum WithheldDocuments {
    static let alarm = FileAlarm("library") { file, context in
        let store = WithheldDocumentStore(db: context.db)
        for document in try store.documents(with: file.digest) {
            guard let space = try SpaceStore(db: context.db).find(document.space) else { continue }
            try NoticeStore(db: context.db).add(
                .fileAltered,
                for: MembershipStore(db: context.db).moderators(of: space.id),
                titled: document.title, address: LibraryPaths.document(document.id, in: space),
                actor: nil, in: space.id, at: context.now)
        }
    } settle: { digest, context in
        // What was read of it meanwhile was not what was sent.
        for version in try ReadingStore(db: context.db).versions(with: digest) {
            try ReadingSchedule.add(version, .restored, context.db, at: context.now)
        }
    }
}
