import Community
import Content

/// Tells members that they look after a group from now on.
struct GroupManagerMail {
    static let kind = MailKind("groupManager", lane: .notice)

    private let group: MemberGroup
    private let visit: Visit

    init(_ group: MemberGroup, _ visit: Visit) {
        (self.group, self.visit) = (group, visit)
    }

    func send(to people: [Person.ID]) throws {
        for id in people where id != visit.viewer.person {
            guard let person = try PersonStore(db: visit.db).find(id) else { continue }
            let mail = Mailer(visit, visit.db)
            try mail.send(
                Self.kind, to: person,
                [
                    "name": person.name, "host": visit.viewer.name, "group": group.name,
                    "space": try visit.space.name,
                    "page": mail.link(SpacePaths.group(group.id, in: try visit.space)),
                ])
        }
    }
}
