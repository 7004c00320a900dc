import Storage

enum SitePolicySchema {
    /// One row, that says what holds for the whole site.
    static let policies = Migration("policies-1-site") {
        """
        CREATE TABLE site_policy (
            id \(.integer) PRIMARY KEY NOT NULL CHECK (id = 1),
            space_makers TEXT NOT NULL CHECK (space_makers IN ('site', 'administrators')),
            session_idle \(.integer) NOT NULL CHECK (session_idle BETWEEN 3600 AND 2592000),
            session_longest \(.integer) NOT NULL
                CHECK (session_longest BETWEEN session_idle AND 2592000),
            site_second_factor TEXT NOT NULL
                CHECK (site_second_factor IN ('nobody', 'moderators', 'everybody')),
            offers_link \(.integer) NOT NULL CHECK (offers_link IN (0, 1))
        ) \(.strict)
        """
        """
        INSERT INTO site_policy (id, space_makers, session_idle, session_longest,
            site_second_factor, offers_link)
        VALUES (1, 'site', 1209600, 2592000, 'nobody', 1)
        """
    }
}
