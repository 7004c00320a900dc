import Community
import Content
import HTTP
import Security
import Storage

/// Brings people into a space on somebody's behalf.
struct InvitationHost {
    let visit: Visit
    let space: Space

    /// Somebody who has an account is a member at once and is told; anybody else gets a link.
    func invite(_ line: InvitedLines.Line, as role: Role) throws {
        let people = PersonStore(db: visit.db)
        guard let person = try people.find(email: line.email) else {
            let id = try people.create(
                email: line.email, name: line.name, locale: visit.words.locale, at: visit.now)
            return try send(to: id, as: role)
        }
        let members = MembershipStore(db: visit.db)
        guard person.disabledAt == nil,
            try members.role(of: person.id, in: space.id) == nil
        else { return }
        guard try people.password(of: person.id) != nil else {
            return try send(to: person.id, as: role)
        }
        try members.set(role, of: person.id, in: space.id, at: visit.now)
        try visit.record(.joined, role.rawValue, target: person.id)
        let mail = Mailer(visit, visit.db)
        try mail.send(
            .added, to: person,
            ["name": person.name, "space": space.name, "link": mail.link(HomePath.home(in: space))])
    }

    func send(to id: Person.ID, as role: Role) throws {
        guard let person = try PersonStore(db: visit.db).find(id) else { throw Problem.notFound }
        let token = try InvitationStore(db: visit.db)
            .create(id, as: role, in: space.id, by: visit.viewer.person, at: visit.now)
        try visit.record(.invited, role.rawValue, target: id)
        let mail = Mailer(visit, visit.db)
        try mail.send(
            .invitation, to: person,
            [
                "name": person.name, "space": space.name, "host": visit.viewer.name,
                "link": mail.link(AccountPaths.invitation(token.text)),
            ])
    }
}
