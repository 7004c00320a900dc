import Community
import Foundation
import Media
import Storage

/// Makes the smaller pictures that could not be made while their sender waited: those that came by
/// mail, or while others had their turn, and those from before they were made.
enum PictureJobs {
    struct Made {
        let digest: String
        /// Nil where nothing can be made of it.
        let sizes: PictureSizes?
    }

    static let make = JobKind(
        name: name, every: 3600, isLong: true, prepare: prepare, finish: finish)
    static let forget = JobKind(name: "attachments.pictures-gone", every: 6 * 3600) {
        _, context in
        _ = try PictureStore(db: context.db).forgetGone(limit: 500, at: context.now)
    }

    private static let name = "attachments.pictures"
    private static let piece = 20
    private static let longest = 20.0

    static func soon(_ db: Database, at now: Date) throws {
        try JobQueue(db).enqueueUnlessThere(
            name, payload: "on", at: now, uniqueKey: name + " soon")
    }

    @Sendable private static func prepare(_: String, _ site: Site) throws -> [Made] {
        let digests = try site.database.read { try PictureStore(db: $0).unmade(limit: piece) }
        let end = ContinuousClock.now + .seconds(longest)
        var made: [Made] = []
        for digest in digests {
            guard ContinuousClock.now < end else { break }
            do {
                let sizes = try FileDigest(hex: digest).map {
                    try PictureSizes(of: $0, in: site.files)
                }
                made.append(Made(digest: digest, sizes: sizes))
            } catch PictureError.busy {
                break
            } catch let error as PictureError {
                site.log.error("no smaller picture of \(digest): \(error)")
                made.append(Made(digest: digest, sizes: nil))
            }
        }
        return made
    }

    @Sendable private static func finish(_ made: [Made], _ context: JobContext) throws {
        let store = PictureStore(db: context.db)
        for one in made {
            guard let sizes = one.sizes else {
                try store.addUnreadable(one.digest)
                continue
            }
            try store.add(sizes, of: one.digest, in: context.site.files, at: context.now)
            try store.noteChange(of: one.digest)
        }
        guard !made.isEmpty, try !store.unmade(limit: 1).isEmpty else { return }
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }
}
