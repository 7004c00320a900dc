import Community
import Content

/// Tells whoever sent a version what was decided of it. Who has lost sight of the document since
/// hears it of the file that they sent, not of what the document is called now.
struct SenderTelling {
    let visit: Visit

    /// - Parameter address: where those who see the document are led.
    func tell(
        _ reason: NoticeReason, _ version: DocumentVersion, of document: Document,
        at address: String
    ) throws {
        guard let sender = version.sender, sender != visit.viewer.person else { return }
        let (db, space) = (visit.db, try visit.space)
        let title = try VersionStore(db: db).title(of: document.id, for: sender)
        try NoticeStore(db: db).add(
            reason, for: [sender], titled: title ?? version.name,
            address: title == nil ? LibraryPaths.proposals(in: space) : address,
            actor: visit.viewer.person, in: space.id, at: visit.now)
    }
}
