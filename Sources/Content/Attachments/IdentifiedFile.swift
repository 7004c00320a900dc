import Community
import Foundation
import HTTP
import Media
import Storage

/// An uploaded file whose type is known and whose bytes are in the store.
struct IdentifiedFile {
    let name: String
    let type: FileType
    /// That of a plain text, if it is known.
    let charset: TextCharset?
    let digest: FileDigest
    let size: Int
    /// The digest of the bytes as they came: those of a picture are stored otherwise.
    let received: FileDigest
    var scan = ScanState.none
    /// Of a picture whose smaller ones are made.
    var sizes: PictureSizes?

    /// Identifies a file and stores it; a picture is stored without what its camera noted.
    /// - Throws: `FileTypeError`, `PictureError`, or `StorageError.full`.
    init(
        _ file: UploadedFile, of person: Person.ID, store: FileStore, takesRisky: Bool = false
    ) throws {
        name = FileName.clean(file.fileName)
        type = try FileType.identify(path: file.path, fileName: name, takesRisky: takesRisky)
        charset = type.isPlainText ? try TextCharset.identify(path: file.path) : nil
        guard let received = FileDigest(bytes: file.sha256) else { throw Problem.badRequest }
        self.received = received
        guard type.family != .picture else {
            (digest, size) = try Self.storePicture(file.path, of: person, in: store)
            return
        }
        try store.adopt(file.path, as: received)
        (digest, size) = (received, file.size)
    }

    private static func storePicture(
        _ path: String, of person: Person.ID, in store: FileStore
    ) throws -> (FileDigest, Int) {
        _ = try Picture.probe(path)
        let cleaned = store.newTemporaryPath()
        try Picture.cleaned(path, to: cleaned, for: person.rawValue)
        let (digest, size) = try measure(cleaned)
        try store.adopt(cleaned, as: digest)
        return (digest, size)
    }

    /// What a file is named by once it is stored, and its bytes.
    static func measure(_ path: String) throws -> (FileDigest, Int) {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        var (stream, size) = (DigestStream(), 0)
        while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
            stream.update([UInt8](chunk))
            size += chunk.count
        }
        try file.close()
        return (stream.finish(), size)
    }
}
