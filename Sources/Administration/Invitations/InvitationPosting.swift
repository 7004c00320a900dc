import Community
import Content
import Foundation
import Security
import Storage

/// Writes the invitations of some hundred people, and their mails, in few statements. The links
/// are in the mails alone.
struct InvitationPosting {
    struct Guest {
        let email: String
        let name: String
        let role: Role
        let groups: [MemberGroup.ID]
        var isWrittenTo = true
    }

    let site: Site
    let db: Database
    let space: Space
    let host: Person.ID
    let hostName: String
    let now: Date

    /// - Parameter guests: at most `Mailer.most`, each address once.
    func send(_ guests: [Guest]) throws {
        let mailer = Mailer(site: site, db: db, now: now)
        let tokens = guests.map { _ in Token() }
        try InvitationStore(db: db).create(
            zip(guests, tokens).map { one, token in
                Invited(
                    email: one.email, name: one.name, role: one.role, groups: one.groups,
                    digest: token.digest)
            }, in: space.id, by: host, at: now)
        let addressees = zip(guests, tokens).filter(\.0.isWrittenTo).map { one, token in
            MailAddressee(
                email: one.email,
                values: [
                    "name": one.name,
                    "link": mailer.link(AccountPaths.invitation(token.text)),
                ])
        }
        try mailer.send(
            .invitation, to: addressees, locale: site.words(of: space).locale,
            ["space": space.name, "host": hostName], places: ["name", "link"],
            linkUntil: now.addingTimeInterval(Invitation.lifetime))
    }
}
