import Community
import Content
import HTTP
import Storage

/// The people of a space, for those who belong to it.
enum Directory {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let groups = GroupStore(db: visit.db)
        let known = try groups.groups(knownTo: visit.viewer, in: space)
        let query = MemberQuery(visit.request.head.query, among: known.map(\.id))
        let store = MemberStore(db: visit.db, viewer: visit.viewer, space: space)
        let found = try store.page(query)
        let managers = try query.filter.group.map {
            try groups.managers(of: $0, among: found.members.map(\.person))
        }
        let managed = try query.filter.group.flatMap {
            try groups.mayManage($0, visit.viewer, in: space)
                ? SpacePaths.group($0, in: space) : nil
        }
        return try visit.page(
            MembersPage(
                words: visit.words, space: space, query: query, groups: known,
                count: found.count, pages: found.links(at: SpacePaths.members(in: space)),
                rows: found.members.map {
                    MembersPage.Row(
                        member: MemberRow($0, in: space, visit.words),
                        manages: managers?.contains($0.person) ?? false)
                },
                seesFields: visit.viewer.participates(in: space), managing: managed))
    }

    static func show(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let isMe = id == visit.viewer.person
        let asked = isMe ? OwnPageSight(visit.request.head.query.first("as")) : nil
        let seer = asked?.viewer(in: space) ?? visit.viewer
        guard let person = try PersonStore(db: visit.db).find(id) else { throw Problem.notFound }
        if let address = try Self.keptAddress(of: person, visit) {
            return .redirect(to: address, .movedPermanently)
        }
        let member = try MemberStore(db: visit.db, viewer: seer, space: space).find(id)
        let profile = try ProfileStore(db: visit.db).find(id)
        let groups = try GroupStore(db: visit.db).groups(knownTo: seer, of: id, in: space)
        return try visit.page(
            MemberPage(
                row: MemberRow(member, in: space, visit.words),
                facts: ProfileFacts(person, profile, seer, in: space, visit.words),
                groups: groups.map { MembersPage.link(to: $0, in: space) },
                members: SpacePaths.members(in: space), isMe: isMe,
                sights: isMe ? OwnPageSight.links(to: id, at: asked, visit) : [],
                asSeen: asked.map { visit.words("members.as.\($0.rawValue)") },
                departure: isMe ? MemberPaths.departure(in: space) : nil,
                administration: visit.viewer.moderates(space)
                    ? SpacePaths.person(id, in: space) : nil,
                actions: isMe ? [] : try visit.memberActions(with: id),
                written: try WrittenLine.latest(of: id, to: seer, visit),
                follow: isMe ? nil : try FollowControl.of(.person(id), visit),
                muting: isMe ? nil : MemberPaths.mute(id, in: space),
                isMuted: try !isMe
                    && MuteStore(db: visit.db).contains(id, of: visit.viewer)))
    }

    /// Of the account that one which is closed became one with.
    private static func keptAddress(of person: Person, _ visit: Visit) throws -> String? {
        guard person.disabledAt != nil,
            let kept = try PersonStore(db: visit.db).kept(of: person.id)
        else { return nil }
        let space = try visit.space
        _ = try MemberStore(db: visit.db, viewer: visit.viewer, space: space).find(kept.id)
        return SpacePaths.member(kept.id, in: space)
    }
}
