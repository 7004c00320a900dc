package import Storage

/// One community: the first segment of its addresses, its name, its zone.
package struct Space: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    /// `irt-centre-de-ressources-vaem`: lower-case letters, digits and hyphens.
    package let slug: String
    /// Those that it had, which lead to it.
    package let formerSlugs: [String]
    package let name: String
    /// The organisation that keeps the space.
    package let host: String
    /// An IANA zone, such as `Europe/Paris`.
    package let zone: String
    /// Whether guests may read what is published for everybody.
    package let isPublic: Bool
    /// The picture that stands beside its name: a stored file.
    package let logo: FileDigest?
    /// What it has decided about its modules and their settings.
    package let choices: SpaceChoices
    /// Bytes of its files; nil for what the site allows.
    package let fileLimit: Int?
    /// Nil for any number.
    package let memberLimit: Int?
}

extension Space {
    /// Whether an address leads here that begins with a slug.
    package func bears(_ slug: some StringProtocol) -> Bool {
        self.slug == slug || formerSlugs.contains { $0 == slug }
    }
}

extension Space: FromRow {
    package init(row: Row) throws {
        id = try row["space_id"]
        slug = try row["slug"]
        formerSlugs = (try row["former"] as String).split(separator: " ").map(String.init)
        name = try row["name"]
        host = try row["host"]
        zone = try row["zone"]
        isPublic = try row["is_public"]
        let digest: String? = try row["logo"]
        logo = digest.flatMap { FileDigest(hex: $0) }
        choices = SpaceChoices(text: try row["choices"])
        fileLimit = try row["file_limit"]
        memberLimit = try row["member_limit"]
    }
}
