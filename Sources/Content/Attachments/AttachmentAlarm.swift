import Community
import Storage

/// Tells the moderators of a space that a file of one of its items is not what was sent any more,
/// and its administrators of a file that hangs from what only some may see.
enum AttachmentAlarm {
    static let alarm = FileAlarm("attachment") { file, context in
        let store = AttachmentAlarmStore(db: context.db)
        for hanging in try store.places(of: file.digest) {
            try tell(of: hanging, store, context)
        }
    }

    private static func tell(
        of file: AttachmentAlarmStore.Hanging, _ store: AttachmentAlarmStore,
        _ context: JobContext
    ) throws {
        guard let space = try SpaceStore(db: context.db).find(file.space) else { return }
        let people = try store.team(of: space.id, withModerators: file.item != nil)
        let item = file.item.map { SpacePaths.item($0, in: space) }
        try NoticeStore(db: context.db).add(
            .fileAltered, for: people, titled: file.item == nil ? file.number : file.name,
            address: item ?? HomePath.home(in: space), actor: nil, in: space.id, at: context.now)
    }
}

extension NoticeReason {
    /// The bytes of a file are not those that were sent: it is withheld.
    package static let fileAltered = NoticeReason("fileAltered", isFound: true)
}
