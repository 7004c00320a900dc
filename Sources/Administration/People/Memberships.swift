import Community
import Content
import FoundationEssentials
import HTTP
import Storage

/// The people of a space with their roles, for its moderators.
enum Memberships {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let query = MemberQuery(visit.request.head.query, withDisabled: true)
        let store = MemberStore(db: visit.db, viewer: visit.viewer, space: space)
        let found = try store.page(query)
        let page = MembershipsPage(
            tabs: try visit.administrationTabs(at: "people"), words: visit.words, space: space,
            query: query, count: found.count,
            pages: found.links(at: SpacePaths.administration(in: space)),
            active: try store.countActive(since: visit.now.addingTimeInterval(-30 * 86_400)),
            rows: found.members.map { MembershipRow($0, in: space, visit) })
        return try visit.page(page)
    }

    static func edit(_ id: Person.ID, _ visit: Visit) throws -> Response {
        try page(id, visit)
    }

    private static func page(
        _ id: Person.ID, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let member = try find(id, visit)
        guard let person = try PersonStore(db: visit.db).find(id) else { throw Problem.notFound }
        let viewer = visit.viewer
        let version = version(of: member)
        return try visit.page(
            MembershipPage(
                row: MembershipRow(member, in: space, visit),
                address: SpacePaths.person(id, in: space),
                people: SpacePaths.administration(in: space),
                mail: SpacePaths.memberMail(id, in: space),
                roles: viewer.administers(space)
                    ? RoleOption.all(Role.allCases, chosen: member.role, visit.words) : [],
                removable: viewer.mayRemove(member.role, from: space),
                sessions: viewer.administers(space)
                    ? SpacePaths.personSessions(id, in: space) : nil,
                closure: viewer.administersSite
                    ? SiteAdministrationPaths.closure(id) : nil,
                isClosed: person.disabledAt != nil,
                version: status == .conflict
                    ? version.changed(at: SpacePaths.person(id, in: space)) : version), status)
    }

    static func update(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let member = try find(id, visit)
        guard let role = visit.request.fields.first("role").flatMap(Role.init) else {
            throw Problem.badRequest
        }
        guard !version(of: member).differs(from: visit.request.fields) else {
            return try page(id, visit, .conflict)
        }
        let members = MembershipStore(db: visit.db)
        if member.role == .administrator, role != .administrator {
            try members.requireAnotherAdministrator(than: id, in: space.id)
        }
        var response = visit.redirect(
            to: SpacePaths.administration(in: space), notice: "administration.roleChanged")
        guard role != member.role else { return response }
        try members.set(role, of: id, in: space.id, at: visit.now)
        try visit.record(.roleChanged, role.rawValue, target: id)
        if id == visit.viewer.person { try response.renewSession(visit) }
        try MemberSessions(of: id, visit).end(telling: .roleChanged, role)
        return response
    }

    static func destroy(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let member = try find(id, visit)
        try visit.require(visit.viewer.mayRemove(member.role, from: space))
        guard !version(of: member).differs(from: visit.request.fields) else {
            return try page(id, visit, .conflict)
        }
        let members = MembershipStore(db: visit.db)
        if member.role == .administrator {
            try members.requireAnotherAdministrator(than: id, in: space.id)
        }
        try FormerMemberStore(db: visit.db)
            .keep(
                id, role: member.role, from: space.id, alone: id == visit.viewer.person,
                at: visit.now)
        try members.remove(id, from: space.id)
        if id != visit.viewer.person {
            try DepartureStore(db: visit.db).note(id, from: space.id, at: visit.now)
        }
        try visit.record(.removed, member.role.rawValue, target: id)
        return visit.redirect(
            to: SpacePaths.administration(in: space), notice: "administration.removed",
            undo: SpacePaths.personRestoration(id, in: space))
    }

    private static func version(of member: Member) -> FormVersion {
        FormVersion(of: [member.role.rawValue])
    }

    private static func find(_ id: Person.ID, _ visit: Visit) throws -> Member {
        try MemberStore(db: visit.db, viewer: visit.viewer, space: try visit.space)
            .find(id, withDisabled: true)
    }
}
