import Community
import Foundation
import HTTP
import Media
import Security
import Storage

/// Turns the files of a form into waiting attachments, before the form itself is read: a form
/// that is refused keeps them. Each is stored on its own; one refused does not harm the others.
struct UploadIntake {
    let visit: Visit
    /// Whether pages, drawings and documents with macros are taken.
    var takesRisky = false

    func take(_ files: [UploadedFile]) throws -> Uploads {
        let sent = files.filter { !$0.isDiscarded && !($0.size == 0 && $0.fileName.isEmpty) }
        var uploads = Uploads(refused: files.compactMap(Uploads.Refusal.init))
        guard let person = visit.viewer.person, try sent.isEmpty || !visit.wasDone else {
            return .none
        }
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

    private func take(_ file: UploadedFile, of person: Person.ID) throws -> Attachment.ID {
        if let refusal = try refusal(of: file.size, person, visit.db) { throw refusal }
        let files = visit.site.files
        let scan = try scan(file, of: person)
        var identified = try UploadRefusal.naming {
            try IdentifiedFile(file, of: person, store: files, takesRisky: takesRisky)
        }
        identified.scan = scan
        identified.sizes = try sizes(of: identified, person)
        return try visit.write { try keep(identified, of: person, $0) }.get()
    }

    /// Nil for what is no picture, and for one whose turn does not come now: it is made later.
    private func sizes(of file: IdentifiedFile, _ person: Person.ID) throws -> PictureSizes? {
        guard file.type.family == .picture else { return nil }
        do {
            return try PictureSizes(of: file.digest, in: visit.site.files, for: person.rawValue)
        } catch is PictureError { return nil }
    }

    /// Scans a file that is short enough for its sender to wait.
    private func scan(_ file: UploadedFile, of person: Person.ID) throws -> ScanState {
        guard let scanner = visit.site.options.scanner else { return .none }
        guard file.size <= FileScan.mostAwaited else { return .waiting }
        switch FileScan(scanner: scanner).scan(file.path) {
        case .found(.clean): return .clean
        case .impossible: return .failed
        case .later(let why):
            visit.site.log.error("the scanner did not answer: \(why)")
            return .waiting
        case .found(.infected(let found)):
            let name = FileName.clean(file.fileName)
            visit.site.log.error("a file of person \(person) was refused: \(found)")
            try visit.write { try InfectedFile.tell(ofRefused: name, by: person, visit, $0) }
            throw UploadRefusal.infected
        }
    }

    /// In a transaction: notes a file that is stored, if there is room for it.
    func keep(
        _ file: IdentifiedFile, of person: Person.ID, _ db: Database
    ) throws -> Result<Attachment.ID, UploadRefusal> {
        if let refusal = try refusal(of: file.size, person, db) {
            try StaleFileStore(db: db).sweepLater([file.digest.hex], at: visit.now)
            return .failure(refusal)
        }
        var file = file
        let digest = file.digest.hex
        if file.scan == .waiting, let known = try AttachmentStore(db: db).scanState(of: digest) {
            file.scan = known
        }
        if try StoredFileStore(db: db).note(file.digest, in: visit.site.files, at: visit.now) {
            try FileAlarm.settleAll(file.digest, visit.site, db, at: visit.now)
        }
        if file.scan == .waiting { try ScanJobs.soon(db, at: visit.now) }
        if let sizes = file.sizes {
            try PictureStore(db: db).add(sizes, of: digest, in: visit.site.files, at: visit.now)
        } else if file.type.family == .picture {
            try PictureJobs.soon(db, at: visit.now)
        }
        return .success(
            try AttachmentStore(db: db).add(
                file, of: person, in: visit.place?.id, at: visit.now))
    }

    /// Why a file of so many bytes has no room; nil if it has.
    func refusal(
        of bytes: Int, _ person: Person.ID, _ db: Database
    ) throws -> UploadRefusal? {
        try UploadRooms.left(to: person, in: visit.place, visit.site, db)
            .first { $0.left < max(bytes, 1) }.flatMap { UploadRefusal(rawValue: $0.kind) }
    }
}

extension Uploads.Refusal {
    /// A file that had no room while it came; nil for any other.
    fileprivate init?(_ file: UploadedFile) {
        guard case .full(let kind) = file.discarded, let refusal = UploadRefusal(rawValue: kind)
        else { return nil }
        self.init(fileName: FileName.clean(file.fileName), reason: refusal.key)
    }
}
