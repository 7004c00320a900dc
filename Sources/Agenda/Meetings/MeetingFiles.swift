import Community
import Content
import Media

/// The documents of a meeting: what hangs from it, and what it cites, as its reader may have them.
enum MeetingFiles {
    static let keeper = AttachmentKeeper(
        Meeting.keeper, back: "agenda.picture.meeting", under: MeetingStore.under, place: place,
        sees: isSeen)

    @Sendable private static func place(_ id: Int64, _ visit: Visit) throws -> String {
        guard let date = try MeetingStore(db: visit.db).occurrence(of: Meeting.ID(rawValue: id))
        else { throw Problem.notFound }
        return GatheringPaths.meeting(date, in: try visit.space)
    }

    @Sendable private static func isSeen(_ id: Int64, _ visit: Visit) throws -> Bool {
        guard visit.viewer.belongs(to: try visit.space) else { return false }
        let date = try MeetingStore(db: visit.db).occurrence(of: Meeting.ID(rawValue: id))
        guard let date else { return false }
        do {
            _ = try GatheringStore(db: visit.db).find(date, for: visit.viewer, in: visit.space)
            return true
        } catch Problem.notFound {
            return false
        }
    }

    static func all(_ meeting: Meeting, _ visit: Visit) throws -> [CitedFile] {
        let store = AttachmentStore(db: visit.db)
        let files = try store.files(keptBy: Meeting.keeper, [meeting.id.rawValue])
            .filter { isHad($0, visit.site) }
            .map { CitedFile(name: $0.name, digest: $0.digest, size: $0.size) }
        let cited = try store.cited(at: meeting.place, visit).compactMap { thing in
            thing.file.map { file in
                let kind = FileName.fileExtension(of: file.name)
                return CitedFile(
                    name: kind.isEmpty ? thing.title : "\(thing.title).\(kind)",
                    digest: file.digest, size: file.size)
            }
        }
        return files + cited
    }

    private static func isHad(_ file: Attachment, _ site: Site) -> Bool {
        file.scan != .infected && (file.scan != .waiting || site.options.scanner == nil)
    }
}
