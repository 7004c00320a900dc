import Storage

extension SpacesSchema {
    /// How much a space may hold, as whoever runs the site has set it; NULL for what the site
    /// allows. What its administrators were told of stays until there is room again.
    static let quotas = Migration("spaces-7-quotas") {
        "ALTER TABLE space ADD COLUMN file_limit \(.integer)"
        "ALTER TABLE space ADD COLUMN member_limit \(.integer)"
        """
        CREATE TABLE space_quota_told (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            quota TEXT NOT NULL CHECK (quota IN ('files', 'members')),
            told_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, quota)
        ) \(.strict)
        """
    }
}
