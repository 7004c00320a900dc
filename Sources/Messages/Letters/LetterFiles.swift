import Community
import Content

/// Who may download the files of a letter: its writer, and those who have a copy and see its text.
enum LetterFiles {
    static func isSeen(_ id: Letter.ID, _ visit: Visit) throws -> Bool {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).find(id, for: visit.viewer, in: space)
        if visit.viewer.wrote(letter) { return true }
        guard !letter.isHidden else { return false }
        guard letter.isOfficial else { return true }
        return try CopyStore(db: visit.db).isAcknowledged(id, by: visit.person)
    }
}

extension Letter {
    var place: AttachmentPlace { AttachmentPlace(Self.keeper, id.rawValue) }
}
