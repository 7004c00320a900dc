import Community
import Foundation
import Media
import Storage

/// Makes the photos of a file small, which also drops the place where they were taken. Those that
/// this site has made are as they should be.
enum ImportedPictures {
    private static let most = 320

    @Sendable static func makeReady(
        _ things: [ImportedContact], _ site: Site
    ) throws -> [ImportedContact] {
        let digests = things.compactMap(\.photo?.digest)
        guard !digests.isEmpty else { return things }
        let known = try site.database.read { Set(try PictureStore(db: $0).known(digests)) }
        return try things.map { thing in
            guard let photo = thing.photo else { return thing }
            var thing = thing
            thing.photo?.keep(
                known.contains(photo.digest)
                    ? FileDigest(hex: photo.digest) : try small(photo, thing.content.kind, site))
            return thing
        }
    }

    /// Nil for what is no picture.
    private static func small(
        _ photo: ImportedPhoto, _ kind: ContactKind, _ site: Site
    ) throws -> FileDigest? {
        let files = site.files
        let (source, target) = (files.newTemporaryPath(), files.newTemporaryPath())
        defer { for path in [source, target] { remove(path, site) } }
        try photo.bytes.write(to: URL(filePath: source))
        do throws(PictureError) {
            switch kind {
            case .person: try Picture.square(source, to: target, for: 0)
            case .organisation: try Picture.fitted(source, maxEdge: most, to: target, for: 0)
            }
        } catch { return nil }
        guard let data = FileManager.default.contents(atPath: target) else { return nil }
        return try files.write(Array(data))
    }

    private static func remove(_ path: String, _ site: Site) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch {
            site.log.error("a temporary picture stays: \(error)")
        }
    }
}
