import Storage

enum PeopleSchema {
    /// An account that is being erased is closed for good.
    static let erasing = Migration("people-erasing") {
        "ALTER TABLE person ADD COLUMN erased_at \(.integer)"
    }

    /// What tries are counted by is a digest; the counts, which a day forgets, begin again.
    static let throttle = Migration("people-throttle") {
        "DROP TABLE throttle"
        """
        CREATE TABLE throttle (
            subject \(.blob) PRIMARY KEY NOT NULL CHECK (length(subject) = 32),
            failures \(.integer) NOT NULL,
            last_at \(.integer) NOT NULL
        ) \(.strict)
        """
    }

    static let people = Migration("people") {
        """
        CREATE TABLE person (
            id \(.identity),
            email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
            email_key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
            locale TEXT NOT NULL CHECK (locale IN ('fr', 'en')),
            password TEXT,
            photo TEXT,
            administers_site \(.integer) NOT NULL DEFAULT 0 CHECK (administers_site IN (0, 1)),
            created_at \(.integer) NOT NULL,
            disabled_at \(.integer)
        ) \(.strict)
        """
        """
        CREATE TABLE profile_field (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            field TEXT NOT NULL CHECK (field IN
                ('kind', 'organisation', 'department', 'telephone', 'address', 'about', 'email')),
            content TEXT NOT NULL,
            visibility TEXT NOT NULL CHECK (visibility IN ('me', 'moderators', 'members')),
            PRIMARY KEY (person_id, field)
        ) \(.strict)
        """
    }

    static let sessions = Migration("people-sessions") {
        """
        CREATE TABLE session (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            digest \(.blob) NOT NULL UNIQUE,
            device TEXT NOT NULL,
            created_at \(.integer) NOT NULL,
            seen_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX session_of_person ON session (person_id)"
        "CREATE INDEX session_by_end ON session (expires_at)"
        """
        CREATE TABLE one_time_link (
            id \(.identity),
            digest \(.blob) NOT NULL UNIQUE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL CHECK (purpose IN ('password', 'email')),
            email TEXT,
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            used_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX one_time_link_of_person ON one_time_link (person_id, purpose)"
        """
        CREATE TABLE feed_token (
            person_id \(.integer) PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            token TEXT NOT NULL UNIQUE,
            created_at \(.integer) NOT NULL,
            used_at \(.integer)
        ) \(.strict)
        """
        """
        CREATE TABLE throttle (
            subject TEXT PRIMARY KEY NOT NULL,
            failures \(.integer) NOT NULL,
            last_at \(.integer) NOT NULL
        ) \(.strict)
        """
    }

    /// Who sees a field of a profile is chosen in each space; what is not chosen is for oneself.
    /// What was chosen for all is kept where somebody belongs now.
    static let visibility = Migration("people-visibility") {
        """
        CREATE TABLE profile_visibility (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            field TEXT NOT NULL CHECK (field IN
                ('kind', 'organisation', 'department', 'telephone', 'address', 'about', 'email')),
            visibility TEXT NOT NULL CHECK (visibility IN ('moderators', 'members')),
            PRIMARY KEY (person_id, space_id, field)
        ) \(.strict)
        """
        """
        INSERT INTO profile_visibility (person_id, space_id, field, visibility)
        SELECT f.person_id, m.space_id, f.field, f.visibility
        FROM profile_field AS f JOIN membership AS m ON m.person_id = f.person_id
        WHERE f.visibility <> 'me'
        """
        """
        INSERT INTO profile_visibility (person_id, space_id, field, visibility)
        SELECT m.person_id, m.space_id, 'email', 'moderators' FROM membership AS m
        WHERE NOT EXISTS (SELECT 1 FROM profile_field AS f
            WHERE f.person_id = m.person_id AND f.field = 'email')
        """
        "DELETE FROM profile_field WHERE field = 'email'"
        "ALTER TABLE profile_field DROP COLUMN visibility"
    }
}
