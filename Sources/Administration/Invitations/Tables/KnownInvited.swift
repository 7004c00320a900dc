import Community
import Content
import Storage

/// What is known of the people of a table, read at once, as far as whoever invites may know.
struct KnownInvited {
    let host: Viewer
    let members: Set<String>
    let gone: Set<String>
    let waiting: [String: Invitation]
    /// Those that the waiting ones lead into.
    let waitingGroups: [Invitation.ID: Set<MemberGroup.ID>]
    let disguises: Set<String>
    private let groups: [String: MemberGroup.ID]

    init(_ people: [InvitedPerson], _ context: ImportContext) throws {
        let (db, space) = (context.db, context.space)
        host = try context.person.flatMap { try ViewerStore(db: db).viewer(of: $0) } ?? .guest
        let emails = people.map(\.email).filter { !$0.isEmpty }
        let store = MemberStore(db: db, viewer: host, space: space)
        members = Set(try store.people(at: emails).keys)
        gone = try store.gone(emails)
        let invitations = InvitationStore(db: db)
        waiting = try invitations.known(emails, in: space)
        waitingGroups = try invitations.groups(of: waiting.values.map(\.id))
        disguises = try PersonStore(db: db).disguises(among: people.map(\.name), of: [space.id])
        groups = Dictionary(
            try GroupStore(db: db).groups(in: space).map { ($0.name.nameLook, $0.id) },
            uniquingKeysWith: { one, _ in one })
    }

    /// Nil for a group that the space does not have.
    func group(_ name: String) -> MemberGroup.ID? { groups[name.nameLook] }
}
