package import Foundation

/// How long a session lives: shorter for whoever can do more (OWASP ASVS 7.1.1, 7.3).
package struct SessionPolicy: Equatable {
    let idle: TimeInterval
    let absolute: TimeInterval

    static let member = SessionPolicy(idle: 14 * 86_400, absolute: 30 * 86_400)
    static let administrator = SessionPolicy(idle: 2 * 3600, absolute: 12 * 3600)
    /// For how long whoever has shown who they are is not asked again before what matters.
    package static let fresh: TimeInterval = 15 * 60
    static let longest = member.absolute

    package static func of(_ viewer: Viewer) -> SessionPolicy {
        let administers =
            viewer.administersSite || viewer.memberships.contains { $0.role == .administrator }
        return administers ? administrator : member
    }

    package func isAlive(createdAt: Date, seenAt: Date, now: Date) -> Bool {
        now < end(createdAt: createdAt, seenAt: seenAt)
    }

    /// When a session ends unless its person is seen again.
    package func end(createdAt: Date, seenAt: Date) -> Date {
        min(createdAt.addingTimeInterval(absolute), seenAt.addingTimeInterval(idle))
    }
}
