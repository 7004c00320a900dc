import Foundation
import Storage

/// A session as it is read at the start of a visit: the viewer, and when they were last here.
package struct Visitor: Sendable {
    let session: Session.ID
    let locale: String
    let createdAt: Date
    let seenAt: Date
    /// When they last showed who they are.
    private let provedAt: Date?
    private let hasSecondFactor: Bool
    private let person: Person.ID
    private let name: String
    private let hasPhoto: Bool
    private let administersSite: Bool
    private(set) var memberships: [Viewer.Membership] = []
    private let groups: Set<MemberGroup.ID>
    private let policies: SitePolicies
    private(set) var lastVisits: [Space.ID: Date] = [:]

    init(row: Row) throws {
        session = try row["session_id"]
        locale = try row["locale"]
        createdAt = try row["created_at"]
        seenAt = try row["seen_at"]
        provedAt = try row["proved_at"]
        hasSecondFactor = try row["has_second_factor"]
        person = try row["person_id"]
        name = try row["person_name"]
        hasPhoto = try row["has_photo"]
        administersSite = try row["administers_site"]
        policies = try SitePolicies(row: row)
        groups = Set(MemberGroup.ID.all(in: try row["person_groups"]))
    }

    mutating func addMembership(_ row: Row) throws {
        let role: Role? = try row["role"]
        guard let role else { return }
        let space = try Space(row: row)
        memberships.append(Viewer.Membership(space: space, role: role))
        lastVisits[space.id] = try row["last_visit_at"]
    }

    package var viewer: Viewer {
        Viewer(
            person: person, session: session, name: name, hasPhoto: hasPhoto,
            administersSite: administersSite, memberships: memberships,
            groups: groups, hasSecondFactor: hasSecondFactor,
            policies: policies)
    }

    /// Whether they showed who they are a moment ago.
    func isFresh(at now: Date) -> Bool {
        provedAt.map { now < $0.addingTimeInterval(SessionPolicy.fresh) } ?? false
    }

    func isAlive(at now: Date) -> Bool { now < end }

    /// When the session ends unless they are seen again.
    var end: Date { SessionPolicy.of(viewer).end(createdAt: createdAt, seenAt: seenAt) }
}
