package import Community
package import Foundation
import Security
package import Storage

/// The first person of a site: nobody has a password before they choose one by their own link
/// (OWASP ASVS 6.3.2: no default account).
package enum FirstAdministrator {
    package struct Place: Sendable {
        package var slug: String
        package var name: String
        package var host: String
        /// An IANA zone.
        package var zone: String

        package init(slug: String, name: String, host: String, zone: String) {
            self.slug = slug
            self.name = name
            self.host = host
            self.zone = zone
        }
    }

    package enum Refusal: Error, Equatable {
        case email(String)
        case slug(String)
        case zone(String)
    }

    /// Makes the space and the account if they are missing, and gives a one-time link to print.
    ///
    /// Run again, it gives a new link: one to come in (14 days), or, for somebody who has come
    /// in before, one to choose a new password (half an hour).
    package static func invite(
        email: String, name: String, to place: Place, _ site: Site, _ db: Database, at now: Date
    ) throws -> String {
        guard Email.isPlausible(email) else { throw Refusal.email(email) }
        guard TimeZone(identifier: place.zone) != nil else { throw Refusal.zone(place.zone) }
        guard Slug.isWellFormed(place.slug), !Site.reserves(place.slug, site.features)
        else {
            throw Refusal.slug(place.slug)
        }
        let space = try space(place, site, db, now)
        let address = site.options.address
        let people = PersonStore(db: db)
        let person =
            try people.find(email: email)?.id
            ?? people.create(email: email, name: name, locale: site.options.locale, at: now)
        try people.setAdministersSite(person)
        if try people.password(of: person) != nil {
            try MembershipStore(db: db).set(.administrator, of: person, in: space, at: now)
            try SessionStore(db: db).closeAll(of: person)
            let token = try OneTimeLinkStore(db: db).create(.password, for: person, at: now)
            return address + AccountPaths.newPassword(token.text)
        }
        let token = try InvitationStore(db: db)
            .create(email, named: name, as: .administrator, in: space, by: nil, at: now)
        return address + AccountPaths.invitation(token.text)
    }

    private static func space(
        _ place: Place, _ site: Site, _ db: Database, _ now: Date
    ) throws -> Space.ID {
        try SpaceStore(db: db).find(slug: place.slug)?.id
            ?? site.makeSpace(
                slug: place.slug, name: place.name, host: place.host, zone: place.zone, db,
                at: now
            ).id
    }
}
