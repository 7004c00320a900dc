import Community
import Foundation
import HTTP
import Media
import Storage

/// Turns the files of a form into waiting attachments, before the form itself is read: a form
/// that is refused keeps them. Each is stored on its own; one refused does not harm the others.
struct UploadIntake {
    /// Files of one person that may wait.
    static let mostWaiting = 50
    /// Bytes of one person that may wait; more where one form may carry more.
    static let mostWaitingBytes = 200 << 20

    let visit: Visit

    func take(_ files: [UploadedFile]) throws -> Uploads {
        let sent = files.filter { !$0.isDiscarded && !($0.size == 0 && $0.fileName.isEmpty) }
        guard let person = visit.viewer.person, !sent.isEmpty, try !wasDone() else { return .none }
        var uploads = Uploads.none
        for file in sent {
            do {
                uploads.accepted.append(try take(file, of: person))
            } catch let refusal as UploadRefusal {
                let name = FileName.clean(file.fileName)
                uploads.refused.append(Uploads.Refusal(fileName: name, reason: refusal.key))
            }
        }
        return uploads
    }

    /// The second click of a double click brings the same files again.
    private func wasDone() throws -> Bool {
        guard let digest = Idempotency.digest(of: visit.request, by: visit.viewer.person) else {
            return false
        }
        return try Idempotency(db: visit.db).location(of: digest) != nil
    }

    private func take(_ file: UploadedFile, of person: Person.ID) throws -> Attachment.ID {
        guard try visit.write({ try hasRoom(for: file, of: person, $0) }) else {
            throw UploadRefusal.tooManyWaiting
        }
        let files = visit.site.files
        let identified = try UploadRefusal.naming { try IdentifiedFile(file, store: files) }
        let id: Attachment.ID? = try visit.write { db in
            guard try hasRoom(for: file, of: person, db) else {
                try StaleFileStore(db: db).sweepLater([identified.digest.hex], at: visit.now)
                return nil
            }
            return try AttachmentStore(db: db).add(identified, of: person, at: visit.now)
        }
        guard let id else { throw UploadRefusal.tooManyWaiting }
        return id
    }

    private func hasRoom(
        for file: UploadedFile, of person: Person.ID, _ db: Database
    ) throws -> Bool {
        guard let waiting = try AttachmentStore(db: db).waiting(of: person) else { return true }
        let most = max(Self.mostWaitingBytes, visit.site.options.uploadLimit)
        return waiting.count < Self.mostWaiting && waiting.bytes + file.size <= most
    }
}
