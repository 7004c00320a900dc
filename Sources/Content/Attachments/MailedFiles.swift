package import Community
import Foundation
import HTTP
import Media
import Storage

/// The files that came with an answer by mail: under the limits of those that come with a form,
/// and identified by their content like these.
package enum MailedFiles {
    /// Stores them until the answer is taken, in the transaction of the visit.
    package static func take(
        _ files: [MailReply.Attachment], _ visit: Visit
    ) throws -> Uploads {
        var uploads = Uploads.none
        for file in files {
            do {
                uploads.accepted.append(try take(file, visit))
            } catch let error as UploadRefusal {
                uploads.refused.append(
                    Uploads.Refusal(fileName: FileName.clean(file.name), reason: error.key))
            }
        }
        return uploads
    }

    private static func take(
        _ file: MailReply.Attachment, _ visit: Visit
    ) throws -> UploadID {
        let person = try visit.person
        let intake = UploadIntake(visit: visit)
        guard file.bytes.count <= visit.site.options.fileLimit else {
            throw UploadRefusal.personFull
        }
        if let refusal = try intake.refusal(of: file.bytes.count, person, visit.db) {
            throw refusal
        }
        let path = visit.site.files.newTemporaryPath()
        try Data(file.bytes).write(to: URL(filePath: path))
        defer { unlink(path) }
        var digest = DigestStream()
        digest.update(file.bytes)
        let uploaded = UploadedFile(
            field: "files", fileName: file.name, type: file.type, path: path,
            size: file.bytes.count, sha256: digest.finish().bytes)
        var identified = try UploadRefusal.naming {
            try IdentifiedFile(uploaded, of: person, store: visit.site.files)
        }
        // Nobody waits for the scanner inside of a transaction.
        if visit.site.options.scanner != nil { identified.scan = .waiting }
        return try intake.keep(identified, of: person, visit.db).get()
    }
}
