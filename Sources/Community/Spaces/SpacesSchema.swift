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

    /// An invitation is for an address, whether it has an account or not. Accounts that were made
    /// for one alone go: they are made by whoever comes.
    static let addresses = Migration("invitations-2-address") {
        """
        CREATE TABLE addressed_invitation (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
            email_key TEXT NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
            role TEXT NOT NULL
                CHECK (role IN ('partner', 'member', 'moderator', 'administrator')),
            invited_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            digest \(.blob) NOT NULL UNIQUE,
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            declined_at \(.integer),
            is_over \(.integer) NOT NULL DEFAULT 0 CHECK (is_over IN (0, 1)),
            UNIQUE (space_id, email_key)
        ) \(.strict)
        """
        """
        INSERT INTO addressed_invitation (space_id, email, email_key, name, role, invited_by,
            digest, created_at, expires_at)
        SELECT v.space_id, p.email, p.email_key, p.name, v.role, v.invited_by, v.digest,
            v.created_at, v.expires_at
        FROM invitation AS v JOIN person AS p ON p.id = v.person_id ORDER BY v.id
        """
        "DROP TABLE invitation"
        "ALTER TABLE addressed_invitation RENAME TO invitation"
        "CREATE INDEX invitation_of_address ON invitation (email_key)"
        """
        CREATE INDEX invitation_of_host ON invitation (invited_by) WHERE invited_by IS NOT NULL
        """
        """
        DELETE FROM person WHERE password IS NULL AND administers_site = 0 AND erased_at IS NULL
            AND EXISTS (SELECT 1 FROM invitation AS v WHERE v.email_key = person.email_key)
            AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = person.id)
        """
    }

    /// The digest of the picture that stands beside the name of a space.
    static let logos = Migration("spaces-5-logos") {
        "ALTER TABLE space ADD COLUMN logo TEXT"
        "CREATE INDEX space_logo ON space (logo) WHERE logo IS NOT NULL"
    }

    /// Members who look after a group; groups that all members may know of; who left by themselves.
    static let managers = Migration("spaces-7-managers") {
        "ALTER TABLE member_group ADD COLUMN is_listed \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE member_group_person ADD COLUMN manages \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE former_member ADD COLUMN managed TEXT NOT NULL DEFAULT ''"
        "ALTER TABLE former_member ADD COLUMN left_alone \(.integer) NOT NULL DEFAULT 0"
    }

    /// Since when they belonged and how far they had read, so that whoever comes back finds it.
    static let returns = Migration("spaces-8-returns") {
        "ALTER TABLE former_member ADD COLUMN joined_at \(.integer)"
        "ALTER TABLE former_member ADD COLUMN previous_visit_at \(.integer)"
        "ALTER TABLE former_member ADD COLUMN last_visit_at \(.integer)"
        "ALTER TABLE former_member ADD COLUMN caught_up_at \(.integer)"
    }

    /// Whoever was removed is told so once, when they sign in.
    static let departures = Migration("spaces-4-departures") {
        """
        CREATE TABLE departure (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            removed_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, space_id)
        ) \(.strict)
        """
        "CREATE INDEX departure_from_space ON departure (space_id)"
    }
}
