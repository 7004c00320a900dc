import Community
import Content
import Markup

/// A person of the table.
struct MembershipRow: Rendered {
    let member: MemberRow
    let role: String
    let seen: String
    let isClosed: Bool
    let address: String

    init(_ member: Member, in space: Space, _ visit: Visit) {
        self.member = MemberRow(member, in: space, visit.words)
        role = visit.words("role.\(member.role.rawValue)")
        seen =
            member.hasCome
            ? visit.dates.near(member.lastVisitAt, now: visit.now)
            : visit.words("administration.never")
        isClosed = member.disabledAt != nil
        address = SpacePaths.person(member.person, in: space)
    }

    static let fields: [Field<Self>] = [
        .record("who", MemberRow.self) { $0.member },
        .text("role") { $0.role }, .text("seen") { $0.seen }, .flag("closed") { $0.isClosed },
        .text("address") { $0.address },
    ]
}
