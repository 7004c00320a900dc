package import Foundation

/// How long a session lives, as those who run the site decided: shorter for whoever can do more
/// (OWASP ASVS 7.1.1, 7.3).
package struct SessionPolicy: Equatable {
    let idle: TimeInterval
    let absolute: TimeInterval

    static let administrator = SessionPolicy(idle: 2 * 3600, absolute: 12 * 3600)
    /// For how long whoever has shown who they are is not asked again before what matters.
    package static let fresh: TimeInterval = 15 * 60
    /// What no choice is longer than.
    static let longest: TimeInterval = 30 * 86_400

    package static func of(_ viewer: Viewer) -> SessionPolicy {
        let administers =
            viewer.administersSite || viewer.memberships.contains { $0.role == .administrator }
        let all = SessionPolicy(viewer.policies)
        guard administers else { return all }
        return SessionPolicy(
            idle: min(all.idle, administrator.idle),
            absolute: min(all.absolute, administrator.absolute))
    }

    private init(idle: TimeInterval, absolute: TimeInterval) {
        (self.idle, self.absolute) = (idle, absolute)
    }

    init(_ policies: SitePolicies) {
        self.init(idle: Double(policies.idle), absolute: Double(policies.longest))
    }

    package func isAlive(createdAt: Date, seenAt: Date, now: Date) -> Bool {
        now < end(createdAt: createdAt, seenAt: seenAt)
    }

    /// When a session ends unless its person is seen again.
    package func end(createdAt: Date, seenAt: Date) -> Date {
        min(createdAt.addingTimeInterval(absolute), seenAt.addingTimeInterval(idle))
    }
}
