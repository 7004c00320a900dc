import Community
import HTTP
import Storage

/// The rooms that every file of a person must fit in: those that wait, those of the person, and
/// those of the space. Each is named by the refusal of a file that does not.
enum UploadRooms {
    /// Files of one person that may wait.
    static let mostWaiting = 50
    /// Bytes of one person that may wait; more where one form may carry more.
    static let mostWaitingBytes = 200 << 20

    @Sendable static func left(
        to person: Person.ID, in space: Space?, _ site: Site, _ db: Database
    ) throws -> [UploadTerms.Room] {
        let store = AttachmentStore(db: db)
        let owner = person.rawValue
        let waiting = try store.waiting(of: person)
        let mostWaiting = max(Self.mostWaitingBytes, site.options.uploadLimit)
        let isFree = (waiting?.count ?? 0) < Self.mostWaiting
        var rooms = [
            room(.tooManyWaiting, owner, isFree ? mostWaiting - (waiting?.bytes ?? 0) : 0),
            room(.personFull, owner, site.options.personLimit - (try store.bytes(of: person))),
        ]
        if let space {
            let left = site.fileLimit(of: space) - (try store.bytes(in: space.id))
            rooms.append(room(.spaceFull, space.id.rawValue, left))
        }
        return rooms
    }

    private static func room(
        _ refusal: UploadRefusal, _ owner: Int64, _ left: Int
    ) -> UploadTerms.Room {
        UploadTerms.Room(kind: refusal.rawValue, owner: owner, left: left)
    }
}
