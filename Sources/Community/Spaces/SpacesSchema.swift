import Storage

enum SpacesSchema {
    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("spaces-2-people") {
        """
        CREATE INDEX invitation_by_host ON invitation (invited_by) WHERE invited_by IS NOT NULL
        """
        "CREATE INDEX former_member_of_person ON former_member (person_id)"
    }

    static let spaces = Migration("spaces") {
        """
        CREATE TABLE space (
            id \(.identity),
            slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 2 AND 60),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
            host TEXT NOT NULL,
            zone TEXT NOT NULL,
            is_public \(.integer) NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
            created_at \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        CREATE TABLE membership (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            role TEXT NOT NULL
                CHECK (role IN ('partner', 'member', 'moderator', 'administrator')),
            joined_at \(.integer) NOT NULL,
            previous_visit_at \(.integer) NOT NULL,
            last_visit_at \(.integer) NOT NULL,
            caught_up_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, person_id)
        ) \(.strict)
        """
        "CREATE INDEX membership_of_person ON membership (person_id)"
        """
        CREATE TABLE member_group (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
            UNIQUE (space_id, name)
        ) \(.strict)
        """
        """
        CREATE TABLE member_group_person (
            group_id \(.integer) NOT NULL REFERENCES member_group (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            PRIMARY KEY (group_id, person_id)
        ) \(.strict)
        """
        "CREATE INDEX member_group_of_person ON member_group_person (person_id)"
    }

    static let invitations = Migration("invitations") {
        """
        CREATE TABLE invitation (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            role TEXT NOT NULL
                CHECK (role IN ('partner', 'member', 'moderator', 'administrator')),
            invited_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            digest \(.blob) NOT NULL UNIQUE,
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            UNIQUE (space_id, person_id)
        ) \(.strict)
        """
        "CREATE INDEX invitation_of_person ON invitation (person_id)"
        """
        CREATE TABLE former_member (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            role TEXT NOT NULL
                CHECK (role IN ('partner', 'member', 'moderator', 'administrator')),
            groups TEXT NOT NULL,
            removed_at \(.integer) NOT NULL,
            PRIMARY KEY (space_id, person_id)
        ) \(.strict)
        """
    }

    /// What a space decides about its modules; the kinds of item that it does not show, since
    /// their module is switched off: named where a query asks who sees what.
    static let choices = Migration("spaces-3-choices") {
        "ALTER TABLE space ADD COLUMN choices TEXT NOT NULL DEFAULT ''"
        """
        CREATE TABLE hidden_kind (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            PRIMARY KEY (space_id, kind)
        ) \(.strict)
        """
    }
}
