import Security
import Storage

/// Who reads a feed: the holder of the secret in its address, with the rights that they have now.
package enum FeedReader {
    /// - Throws: `Problem.notFound` for a secret that nobody holds.
    package static func viewer(_ secret: String, _ visit: Visit) throws -> Viewer {
        guard Token(text: secret) != nil,
            let person = try FeedTokenStore(db: visit.db).holder(of: secret),
            let viewer = try ViewerStore(db: visit.db).viewer(of: person)
        else { throw Problem.notFound }
        let now = visit.now
        visit.site.deferredWrites.add { try FeedTokenStore(db: $0).noteUse(secret, at: now) }
        return viewer
    }
}
