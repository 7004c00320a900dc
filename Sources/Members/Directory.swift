import Community
import Content
import HTTP
import Storage

/// The people of a space, for those who belong to it.
enum Directory {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let query = MemberQuery(visit.request.head.query)
        let store = MemberStore(db: visit.db, viewer: visit.viewer, space: space)
        let page = try store.page(query)
        return try visit.page(
            MembersPage(
                words: visit.words, space: space, query: query,
                count: page.count,
                pages: page.links(at: SpacePaths.members(in: space)),
                rows: page.members.map { MemberRow($0, in: space, visit.words) },
                seesFields: visit.viewer.participates(in: space)))
    }

    static func show(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let isMe = id == visit.viewer.person
        let asked = isMe ? OwnPageSight(visit.request.head.query.first("as")) : nil
        let seer = asked?.viewer(in: space) ?? visit.viewer
        let member = try MemberStore(db: visit.db, viewer: seer, space: space).find(id)
        guard let person = try PersonStore(db: visit.db).find(id) else { throw Problem.notFound }
        let profile = try ProfileStore(db: visit.db).find(id)
        return try visit.page(
            MemberPage(
                row: MemberRow(member, in: space, visit.words),
                facts: ProfileFacts(person, profile, seer, in: space, visit.words),
                members: SpacePaths.members(in: space), isMe: isMe,
                sights: isMe ? OwnPageSight.links(to: id, at: asked, visit) : [],
                asSeen: asked.map { visit.words("members.as.\($0.rawValue)") },
                administration: visit.viewer.moderates(space)
                    ? SpacePaths.person(id, in: space) : nil,
                actions: isMe ? [] : try visit.memberActions(with: id),
                written: try WrittenLine.latest(of: id, to: seer, visit),
                follow: isMe ? nil : try FollowControl.of(.person(id), visit),
                muting: isMe ? nil : MemberPaths.mute(id, in: space),
                isMuted: try !isMe
                    && MuteStore(db: visit.db).contains(id, of: visit.viewer)))
    }
}
