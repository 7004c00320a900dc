import Community
import Content
import Foundation
import OneTimeCodes
import Security

/// The seed of somebody's application as the database keeps it, and as the page to set it up
/// carries it: closed with the key of the site, for this person alone.
enum SealedSeed {
    static func close(_ seed: OneTimeSeed, of person: Person.ID, _ site: Site) throws -> [UInt8] {
        try box(person, site).close(seed.bytes)
    }

    /// Nil for what was closed for somebody else, or with a key that is gone.
    static func open(_ closed: [UInt8], of person: Person.ID, _ site: Site) throws -> OneTimeSeed? {
        let box = try box(person, site)
        do throws(SignerError) {
            return OneTimeSeed(bytes: try box.open(closed))
        } catch {
            return nil
        }
    }

    private static func box(_ person: Person.ID, _ site: Site) throws -> SecretBox {
        try site.secretBox(for: "one-time code of \(person)")
    }
}
