import Storage

enum DuplicateSchema {
    /// A merge is there as long as it can be undone: what the card that stays was before, with its
    /// picture and whoever looked after it, and who follows it only since. The other one lies in
    /// the trash. Two of whom a person said that they are not the same are not proposed again.
    /// Of a card that went, its number and its UID lead to the one that it is in now, for ever.
    static let duplicates = Migration("contacts-5-duplicate") {
        """
        CREATE TABLE contact_merge (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            kept_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            dropped_id \(.integer) NOT NULL UNIQUE REFERENCES contact (item_id) ON DELETE CASCADE,
            snapshot TEXT NOT NULL,
            picture TEXT CHECK (length(picture) = 64),
            owner_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            merged_at \(.integer) NOT NULL,
            merged_by \(.integer) REFERENCES person (id) ON DELETE SET NULL
        ) \(.strict)
        """
        "CREATE INDEX contact_merge_in_space ON contact_merge (space_id, merged_at)"
        "CREATE INDEX contact_merge_by_time ON contact_merge (merged_at)"
        "CREATE INDEX contact_merge_of_kept ON contact_merge (kept_id)"
        "CREATE INDEX contact_merge_by ON contact_merge (merged_by) WHERE merged_by IS NOT NULL"
        "CREATE INDEX contact_merge_of_owner ON contact_merge (owner_id) WHERE owner_id IS NOT NULL"
        "CREATE INDEX contact_merge_picture ON contact_merge (picture) WHERE picture IS NOT NULL"
        """
        CREATE TABLE contact_merge_follower (
            merge_id \(.integer) NOT NULL REFERENCES contact_merge (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            PRIMARY KEY (merge_id, person_id)
        ) \(.strict)
        """
        "CREATE INDEX contact_merge_follower_is ON contact_merge_follower (person_id)"
        """
        CREATE TABLE contact_former (
            former_id \(.integer) PRIMARY KEY,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            uid TEXT NOT NULL CHECK (length(uid) BETWEEN 1 AND 500),
            kept_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            UNIQUE (space_id, uid)
        ) \(.strict)
        """
        "CREATE INDEX contact_former_of ON contact_former (kept_id)"
        """
        CREATE TABLE contact_apart (
            first_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            second_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            said_at \(.integer) NOT NULL,
            said_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            PRIMARY KEY (first_id, second_id),
            CHECK (first_id < second_id)
        ) \(.strict)
        """
        "CREATE INDEX contact_apart_of_second ON contact_apart (second_id)"
        "CREATE INDEX contact_apart_by ON contact_apart (said_by) WHERE said_by IS NOT NULL"
    }
}
