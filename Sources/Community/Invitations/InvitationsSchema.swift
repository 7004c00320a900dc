import Storage

enum InvitationsSchema {
    /// Which of them wait no more.
    static let ends = Migration("invitations-5-ends") {
        """
        CREATE TABLE arrival_end (
            kind TEXT NOT NULL CHECK (kind IN ('invitation', 'request')),
            number \(.integer) NOT NULL,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            ended_at \(.integer) NOT NULL,
            PRIMARY KEY (kind, number)
        ) \(.strict)
        """
        "CREATE INDEX arrival_end_in_space ON arrival_end (space_id)"
        "CREATE INDEX arrival_end_by_date ON arrival_end (ended_at)"
    }

    /// Groups that an invitation leads into; links that several people come by; what people ask
    /// for who were not invited.
    static let arrivals = Migration("invitations-4-arrivals") {
        """
        CREATE TABLE invitation_group (
            invitation_id \(.integer) NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
            group_id \(.integer) NOT NULL REFERENCES member_group (id) ON DELETE CASCADE,
            PRIMARY KEY (invitation_id, group_id)
        ) \(.strict)
        """
        "CREATE INDEX invitation_group_of_group ON invitation_group (group_id)"
        """
        CREATE TABLE invitation_link (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
            role TEXT NOT NULL CHECK (role IN ('partner', 'member')),
            group_id \(.integer) REFERENCES member_group (id) ON DELETE SET NULL,
            made_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            digest \(.blob) NOT NULL UNIQUE,
            most \(.integer) NOT NULL CHECK (most BETWEEN 1 AND 1000),
            used \(.integer) NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND most),
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            revoked_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX invitation_link_in_space ON invitation_link (space_id, created_at, id)"
        "CREATE INDEX invitation_link_of_group ON invitation_link (group_id)"
        """
        CREATE INDEX invitation_link_of_maker ON invitation_link (made_by)
            WHERE made_by IS NOT NULL
        """
        "CREATE INDEX invitation_link_by_end ON invitation_link (expires_at)"
        """
        ALTER TABLE invitation
            ADD COLUMN link_id \(.integer) REFERENCES invitation_link (id) ON DELETE CASCADE
        """
        """
        CREATE INDEX invitation_by_link ON invitation (link_id) WHERE link_id IS NOT NULL
        """
        """
        CREATE TABLE request_door (
            space_id \(.integer) PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
            opened_at \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        CREATE TABLE join_request (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
            email_key TEXT NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
            why TEXT NOT NULL CHECK (length(why) <= 2000),
            created_at \(.integer) NOT NULL,
            expires_at \(.integer) NOT NULL,
            refused_at \(.integer),
            refused_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            UNIQUE (space_id, email_key)
        ) \(.strict)
        """
        "CREATE INDEX join_request_in_space ON join_request (space_id, refused_at, created_at, id)"
        "CREATE INDEX join_request_of_address ON join_request (email_key)"
        "CREATE INDEX join_request_by_end ON join_request (expires_at)"
        """
        CREATE INDEX join_request_by_judge ON join_request (refused_by)
            WHERE refused_by IS NOT NULL
        """
    }
}
