import Storage

extension SpacesSchema {
    /// Every address that a space has or had: each leads to it for ever, and is no other's. The
    /// row of the space names the former ones, so that whoever has it recognises them.
    static let formerAddresses = Migration("spaces-6-addresses") {
        """
        CREATE TABLE space_address (
            slug TEXT NOT NULL PRIMARY KEY CHECK (length(slug) BETWEEN 2 AND 60),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            since_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX space_address_of_space ON space_address (space_id, since_at)"
        """
        INSERT INTO space_address (slug, space_id, since_at)
        SELECT s.slug, s.id, s.created_at FROM space AS s
        """
        "ALTER TABLE space ADD COLUMN former TEXT NOT NULL DEFAULT ''"
    }
}
