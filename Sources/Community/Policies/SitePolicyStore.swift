package import Storage

/// The one row of what is decided for the whole site.
package struct SitePolicyStore {
    let db: Database

    package init(db: Database) { self.db = db }

    static let columns: SQL = """
        o.space_makers, o.session_idle, o.session_longest, o.site_second_factor, o.offers_link
        """

    package func current() throws -> SitePolicies {
        try db.first("SELECT \(Self.columns) FROM site_policy AS o WHERE o.id = 1") ?? .usual
    }

    package func set(_ policies: SitePolicies) throws {
        try db.run(
            """
            UPDATE site_policy SET space_makers = \(policies.makers),
                session_idle = \(policies.idle), session_longest = \(policies.longest),
                site_second_factor = \(policies.secondFactor),
                offers_link = \(policies.offersLink)
            WHERE id = 1
            """)
    }
}
