import Community
import Foundation
import Storage

/// Tells of a file that a virus was found in: whoever sent it, and those who look after the place.
enum InfectedFile {
    static func tell(of digest: FileDigest, _ context: JobContext) throws {
        let store = AttachmentAlarmStore(db: context.db)
        let senders = try AttachmentStore(db: context.db).senders(of: digest.hex)
        for file in try store.places(of: digest) {
            guard let space = try SpaceStore(db: context.db).find(file.space) else { continue }
            let address = file.item.map { SpacePaths.item($0, in: space) }
            let team = try store.team(of: space.id, withModerators: file.item != nil)
            let notices = NoticeStore(db: context.db)
            try notices.add(
                .fileInfected, for: team.filter { !senders.contains($0) },
                titled: file.item == nil ? file.number : file.name,
                address: address ?? HomePath.home(in: space), actor: nil, in: space.id,
                at: context.now)
            try notices.add(
                .fileInfected, for: senders, titled: file.name,
                address: address ?? HomePath.home(in: space), actor: nil, in: space.id,
                at: context.now)
        }
    }

    /// The same of one that was refused as it came.
    static func tell(ofRefused name: String, by sender: Person.ID, _ visit: Visit, _ db: Database)
        throws
    {
        guard let space = visit.place else { return }
        let team = try AttachmentAlarmStore(db: db).team(of: space.id, withModerators: true)
        try NoticeStore(db: db).add(
            .fileInfected, for: team.filter { $0 != sender }, titled: name,
            address: HomePath.home(in: space), actor: sender, in: space.id, at: visit.now)
    }
}

extension NoticeReason {
    /// A virus was found in a file: it is withheld, or was not taken.
    package static let fileInfected = NoticeReason("fileInfected", isFound: true)
}
