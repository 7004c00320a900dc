import Community
import Content
import HTTP
import Storage

/// The address of a space as it was typed, with what is wrong with it.
struct SpaceAddressForm {
    /// How many a space may have had: none comes back to the others.
    static let most = 20

    let slug: String
    private(set) var errors = FormErrors()

    init(_ space: Space) { slug = space.slug }

    init(_ slug: String, of space: Space, _ visit: Visit) throws {
        self.slug = slug
        guard slug != space.slug, !space.bears(slug) else { return }
        if let fault = try Self.fault(slug, of: space, visit) {
            errors.add("slug", visit.words(fault))
        }
    }

    /// Why a space may not have an address that it never had.
    static func fault(_ slug: String, of space: Space? = nil, _ visit: Visit) throws -> String? {
        guard Slug.isWellFormed(slug) else { return "space.fault.slug" }
        guard !Site.reserves(slug, visit.site.features) else { return "space.fault.reserved" }
        guard try SpaceStore(db: visit.db).isFree(slug, for: space?.id) else {
            return "space.fault.taken"
        }
        return (space?.formerSlugs.count ?? 0) < most - 1 ? nil : "space.fault.manyAddresses"
    }

    mutating func refuse(_ message: String) { errors.add("slug", message) }

    static func version(of space: Space) -> FormVersion { FormVersion(of: [space.slug]) }
}
