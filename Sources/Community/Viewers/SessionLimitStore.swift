package import Foundation
package import Storage

/// The sessions that another limit would end, and their end.
package struct SessionLimitStore {
    let db: Database
    /// What holds.
    let policies: SitePolicies
    let now: Date

    package init(db: Database, policies: SitePolicies, now: Date) {
        (self.db, self.policies, self.now) = (db, policies, now)
    }

    /// How many open sessions each choice would end, in one statement.
    package func concerned() throws -> (byIdle: [Int: Int], byLongest: [Int: Int]) {
        let idle = SitePolicies.idleChoices.filter { $0 < policies.idle }
        let longest = SitePolicies.longestChoices.filter { $0 < policies.longest }
        let found = try db.counts(
            idle.map { (name: "idle \($0)", count: counting("e.seen_at <= \(before($0))")) }
                + longest.map {
                    (name: "longest \($0)", count: counting("e.created_at <= \(before($0))"))
                })
        return (
            Dictionary(uniqueKeysWithValues: idle.map { ($0, found["idle \($0)"] ?? 0) }),
            Dictionary(uniqueKeysWithValues: longest.map { ($0, found["longest \($0)"] ?? 0) })
        )
    }

    /// Every browser opens its own again, as far as it may since.
    package func endStreams() throws {
        db.endStreams(of: try db.values("SELECT DISTINCT e.person_id FROM session AS e"))
    }

    /// Ends what is over other limits at once, and the streams, which then end as the new limits
    /// say.
    /// - Returns: how many sessions were open until now.
    package func end(over limits: SitePolicies) throws -> Int {
        let (seen, made) = (before(limits.idle), before(limits.longest))
        let over: SQL = "(e.seen_at <= \(seen) OR e.created_at <= \(made))"
        let open: Int = try db.one("\(counting(over))")
        try endStreams()
        try db.run("DELETE FROM session WHERE seen_at <= \(seen) OR created_at <= \(made)")
        return open
    }

    private func before(_ seconds: Int) -> Date { now.addingTimeInterval(-Double(seconds)) }

    /// Those that are open under what holds. Of whoever administers, sessions are shorter anyway.
    private func counting(_ condition: SQL) -> SQL {
        let own = SessionPolicy.administrator
        return """
            SELECT COUNT(*) AS n FROM session AS e
            JOIN person AS p ON p.id = e.person_id AND p.disabled_at IS NULL
            WHERE \(condition) AND e.expires_at > \(now)
                AND e.seen_at > \(before(policies.idle))
                AND e.created_at > \(before(policies.longest))
                AND (e.seen_at > \(before(Int(own.idle)))
                        AND e.created_at > \(before(Int(own.absolute)))
                    OR p.administers_site = 0 AND NOT EXISTS (
                        SELECT 1 FROM membership AS m
                        WHERE m.person_id = p.id AND m.role = \(Role.administrator)))
            """
    }
}
