import Community
import Content
import Documents
import Foundation
import HTTP
import Storage

/// A meeting to take along: its agenda and its minutes as texts, its documents as they are now.
struct MeetingArchive: ZipSource {
    private let entries: [ZipEntry]
    private var position = 0

    static func show(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let gathering = try GatheringStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
        guard let meeting = try MeetingStore(db: visit.db).find(of: gathering) else {
            throw Problem.notFound
        }
        let source = try MeetingArchive(gathering, meeting, visit)
        let zone = TimeZone(identifier: gathering.zone) ?? .gmt
        let day = LocalDate(gathering.startsAt, zone).isoDay
        return .archive(
            ArchiveBody(source, log: visit.site.log),
            named: "\(gathering.title) \(day)")
    }

    private init(_ gathering: Gathering, _ meeting: Meeting, _ visit: Visit) throws {
        var names = ZipNames()
        let text = try MeetingText(gathering, meeting, visit)
        let stamp = (
            at: Int(visit.now.timeIntervalSince1970),
            offset: try LocalDate(
                visit.now, ZoneClock.of(visit.space.zone)
            ).offset
        )
        func entry(_ name: String, _ content: ZipEntry.Content, in folder: ZipNames.Folder?)
            -> ZipEntry
        {
            ZipEntry(
                names.file(name, in: folder), content, modified: stamp.at, offset: stamp.offset)
        }
        let words = visit.words
        var entries = [
            entry(words("agenda.archive.agenda"), Self.bytes(text.agenda), in: nil)
        ]
        if let minutes = text.minutes {
            entries.append(entry(words("agenda.archive.minutes"), Self.bytes(minutes), in: nil))
        }
        let folder = names.folder(words("agenda.archive.documents"), in: nil)
        for file in try MeetingFiles.all(meeting, visit) {
            entries.append(entry(file.name, Self.file(file, visit.site), in: folder))
        }
        self.entries = entries
    }

    mutating func next(after outcome: ZipOutcome?) -> ZipEntry? {
        defer { position += 1 }
        return position < entries.count ? entries[position] : nil
    }

    /// With the mark of its alphabet: old editors take a text without for another.
    private static func bytes(_ text: String) -> ZipEntry.Content {
        .bytes(Array(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8))
    }

    private static func file(_ file: CitedFile, _ site: Site) -> ZipEntry.Content {
        guard let digest = FileDigest(hex: file.digest) else {
            return .file(path: "", size: file.size, sha256: nil)
        }
        return .file(path: site.files.path(of: digest), size: file.size, sha256: digest.bytes)
    }
}
