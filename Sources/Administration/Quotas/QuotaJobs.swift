import Community
import Content
import Foundation
import Storage

/// Tells those who administer a space, once, that it has filled four fifths of what it may hold.
enum QuotaJobs {
    static let tell = JobKind(name: "administration.quotas", every: 3600) { _, context in
        for use in try SpaceUse.all(context.site, context.db) {
            for part in use.parts { try tell(of: part, use.space, context) }
        }
    }

    private static func tell(
        of part: SpaceUse.Part, _ space: Space, _ context: JobContext
    ) throws {
        let spaces = SpaceStore(db: context.db)
        guard part.isNear else { return try spaces.forgetTold(part.quota, of: space.id) }
        guard try spaces.noteTold(part.quota, of: space.id, at: context.now) else { return }
        let mailer = Mailer(site: context.site, db: context.db, now: context.now)
        for person in try MembershipStore(db: context.db).administrators(of: space.id) {
            let words = context.site.catalogues.words(person.locale)
            try mailer.send(
                .quotaNear, to: person,
                [
                    "name": person.name, "space": space.name, "use": SpaceUse.text(part, words),
                    "link": context.site.options.address + SpacePaths.settings(in: space),
                ])
        }
    }
}

extension MailKind {
    static let quotaNear = MailKind("quotaNear")
}
