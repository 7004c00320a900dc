import Community
import Content
import HTTP
import Storage

/// Leaving a space by oneself, and coming back within a day.
enum Departures {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        return try visit.page(
            DeparturePage(
                space: space.name, action: MemberPaths.departure(in: space),
                back: SpacePaths.member(visit.person, in: space)))
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let (person, now) = (try visit.person, visit.now)
        guard let role = visit.viewer.role(in: space.id) else { throw Problem.notFound }
        let members = MembershipStore(db: visit.db)
        if role == .administrator {
            try members.requireAnotherAdministrator(than: person, in: space.id)
        }
        try FormerMemberStore(db: visit.db)
            .keep(person, role: role, from: space.id, alone: true, at: now)
        try members.remove(person, from: space.id)
        try visit.record(.left, role.rawValue, target: person)
        return visit.redirect(to: MemberPaths.spaces(), notice: "members.left")
    }

    /// The spaces of an account: those that it is in, and those that were just left.
    static func index(_ visit: Visit) throws -> Response {
        let left = try FormerMemberStore(db: visit.db).left(by: visit.person, now: visit.now)
        return try visit.page(
            OwnSpacesPage(
                tabs: visit.accountTabs(at: "profile"),
                spaces: visit.viewer.memberships.map { OwnSpacesPage.Line($0, visit.words) },
                left: left.map { PageLink($0.name, MemberPaths.comingBack($0.id)) }))
    }

    static func destroy(_ id: Space.ID, _ visit: Visit) throws -> Response {
        let person = try visit.person
        let former = FormerMemberStore(db: visit.db)
        guard let space = try former.left(by: person, now: visit.now).first(where: { $0.id == id }),
            let role = try former.role(of: person, from: id, alone: true, now: visit.now)
        else { throw Problem.notFound }
        try former.restore(person, as: role, in: id, at: visit.now)
        try AuditLog(visit.site.signer, visit.db).record(
            .joined, by: person, subject: role.rawValue, network: visit.network, at: visit.now,
            target: person, in: id)
        return visit.redirect(to: HomePath.home(in: space), notice: "members.cameBack")
    }
}
