import Storage

enum DirectorySchema {
    /// How many belong to each space and each group, and how many of them have an account that is
    /// open: read rather than counted.
    static let counts = Migration("spaces-4-counts") {
        """
        CREATE TABLE headcount (
            space_id \(.integer) PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
            people \(.integer) NOT NULL,
            open_people \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        INSERT INTO headcount (space_id, people, open_people)
        SELECT m.space_id, COUNT(*), SUM(CASE WHEN p.disabled_at IS NULL THEN 1 ELSE 0 END)
        FROM membership AS m JOIN person AS p ON p.id = m.person_id GROUP BY m.space_id
        """
        "ALTER TABLE member_group ADD COLUMN people \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE member_group ADD COLUMN open_people \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE member_group ADD COLUMN ended_at \(.integer)"
        """
        UPDATE member_group SET
            people = (SELECT COUNT(*) FROM member_group_person AS gp
                WHERE gp.group_id = member_group.id),
            open_people = (SELECT COUNT(*) FROM member_group_person AS gp
                JOIN person AS p ON p.id = gp.person_id AND p.disabled_at IS NULL
                WHERE gp.group_id = member_group.id)
        """
        "CREATE INDEX membership_by_role ON membership (space_id, role, person_id)"
        """
        CREATE INDEX membership_by_visit ON membership (space_id, last_visit_at)
            WHERE last_visit_at > joined_at
        """
        "CREATE INDEX membership_by_joining ON membership (space_id, joined_at, person_id)"
        "CREATE INDEX person_of_site ON person (id) WHERE administers_site = 1"
        "CREATE INDEX person_closed ON person (disabled_at) WHERE disabled_at IS NOT NULL"
        "CREATE INDEX former_member_by_removal ON former_member (removed_at)"
        ofMemberships
        ofGroups
        ofAccounts
    }

    private static var ofMemberships: [Schema] {
        Schema.trigger(
            "membership_begun", after: "INSERT", on: "membership",
            """
            INSERT INTO headcount (space_id, people, open_people)
            VALUES (NEW.space_id, 1, (SELECT COUNT(*) FROM person AS p
                WHERE p.id = NEW.person_id AND p.disabled_at IS NULL))
            ON CONFLICT (space_id) DO UPDATE SET people = headcount.people + 1,
                open_people = headcount.open_people + excluded.open_people
            """)
            + Schema.trigger(
                "membership_ended", after: "DELETE", on: "membership",
                """
                UPDATE headcount SET people = people - 1,
                    open_people = open_people - (SELECT COUNT(*) FROM person AS p
                        WHERE p.id = OLD.person_id AND p.disabled_at IS NULL)
                WHERE space_id = OLD.space_id
                """)
    }

    private static var ofGroups: [Schema] {
        Schema.trigger(
            "member_group_entered", after: "INSERT", on: "member_group_person",
            """
            UPDATE member_group SET people = people + 1,
                open_people = open_people + (SELECT COUNT(*) FROM person AS p
                    WHERE p.id = NEW.person_id AND p.disabled_at IS NULL)
            WHERE id = NEW.group_id
            """)
            + Schema.trigger(
                "member_group_left", after: "DELETE", on: "member_group_person",
                """
                UPDATE member_group SET people = people - 1,
                    open_people = open_people - (SELECT COUNT(*) FROM person AS p
                        WHERE p.id = OLD.person_id AND p.disabled_at IS NULL)
                WHERE id = OLD.group_id
                """)
    }

    private static var ofAccounts: [Schema] {
        Schema.trigger(
            "person_closed_in_spaces", after: "UPDATE OF disabled_at", on: "person",
            when: "(OLD.disabled_at IS NULL) <> (NEW.disabled_at IS NULL)",
            """
            UPDATE headcount SET
                open_people = open_people + CASE WHEN NEW.disabled_at IS NULL THEN 1 ELSE -1 END
            WHERE space_id IN (SELECT m.space_id FROM membership AS m WHERE m.person_id = NEW.id)
            """)
            + Schema.trigger(
                "person_closed_in_groups", after: "UPDATE OF disabled_at", on: "person",
                when: "(OLD.disabled_at IS NULL) <> (NEW.disabled_at IS NULL)",
                """
                UPDATE member_group SET open_people =
                    open_people + CASE WHEN NEW.disabled_at IS NULL THEN 1 ELSE -1 END
                WHERE id IN (SELECT gp.group_id FROM member_group_person AS gp
                    WHERE gp.person_id = NEW.id)
                """)
    }

    /// Whom a space has invited is read page by page.
    static let invitations = Migration("invitations-3-pages") {
        "CREATE INDEX invitation_in_space ON invitation (space_id, created_at, id)"
    }

    /// How many came in on each day (UTC, since 1970), closed accounts among them.
    static let days = Migration("spaces-6-days") {
        """
        CREATE TABLE joined_day (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            day \(.integer) NOT NULL,
            people \(.integer) NOT NULL,
            PRIMARY KEY (space_id, day)
        ) \(.strict)
        """
        """
        INSERT INTO joined_day (space_id, day, people)
        SELECT m.space_id, m.joined_at / 86400000, COUNT(*) FROM membership AS m
        GROUP BY m.space_id, m.joined_at / 86400000
        """
        Schema.trigger(
            "membership_joined_on", after: "INSERT", on: "membership",
            """
            INSERT INTO joined_day (space_id, day, people)
            VALUES (NEW.space_id, NEW.joined_at / 86400000, 1)
            ON CONFLICT (space_id, day) DO UPDATE SET people = joined_day.people + 1
            """)
        Schema.trigger(
            "membership_left_of_day", after: "DELETE", on: "membership",
            """
            UPDATE joined_day SET people = people - 1
            WHERE space_id = OLD.space_id AND day = OLD.joined_at / 86400000
            """)
    }

    /// The sorted entries by which members are listed and found; `MemberEntry` says what they hold.
    static let entries = Migration("spaces-5-directory") {
        """
        CREATE TABLE member_entry (
            space_id \(.integer) NOT NULL,
            shelf TEXT NOT NULL,
            entry TEXT NOT NULL,
            person_id \(.integer) NOT NULL,
            PRIMARY KEY (space_id, shelf, entry, person_id),
            FOREIGN KEY (space_id, person_id) REFERENCES membership (space_id, person_id)
                ON DELETE CASCADE
        ) \(.strict)
        """
        """
        INSERT INTO member_entry (space_id, shelf, entry, person_id)
        SELECT m.space_id, 'member', \(folded: "p.name"), m.person_id
        FROM membership AS m JOIN person AS p ON p.id = m.person_id
        """
        """
        INSERT INTO member_entry (space_id, shelf, entry, person_id)
        SELECT v.space_id,
            CASE v.visibility WHEN 'members' THEN v.field ELSE v.field || '.moderators' END,
            f.content || ' ' || e.entry, e.person_id
        FROM member_entry AS e
        JOIN profile_visibility AS v ON v.person_id = e.person_id AND v.space_id = e.space_id
        JOIN profile_field AS f ON f.person_id = v.person_id AND f.field = v.field
        WHERE e.shelf = 'member' AND f.field IN ('kind', 'department') AND f.content <> ''
        """
        words
        """
        CREATE INDEX member_entry_of_person ON member_entry (person_id, space_id, entry, shelf)
        """
    }

    /// What begins at each word of an organisation, or of a name but at its first.
    private static let words: Schema = """
        INSERT INTO member_entry (space_id, shelf, entry, person_id)
        WITH RECURSIVE w (space_id, person_id, shelf, rest, begins) AS (
            SELECT e.space_id, e.person_id, 'name', e.entry, 0
            FROM member_entry AS e WHERE e.shelf = 'member'
            UNION ALL
            SELECT v.space_id, v.person_id, CASE v.visibility
                WHEN 'members' THEN 'organisation' ELSE 'organisation.moderators' END,
                \(folded: "f.content"), 1
            FROM profile_visibility AS v
            JOIN profile_field AS f ON f.person_id = v.person_id AND f.field = v.field
            JOIN membership AS m ON m.person_id = v.person_id AND m.space_id = v.space_id
            WHERE v.field = 'organisation' AND f.content <> ''
            UNION ALL
            SELECT w.space_id, w.person_id, w.shelf, substr(w.rest, 2),
                CASE WHEN substr(w.rest, 1, 1) IN (' ', '-', '''', '.', '/', '(')
                    THEN 1 ELSE 0 END
            FROM w WHERE length(w.rest) > 1
        )
        SELECT DISTINCT w.space_id, w.shelf, w.rest, w.person_id FROM w
        WHERE w.begins = 1 AND substr(w.rest, 1, 1) NOT IN (' ', '-', '''', '.', '/', '(')
        """
}
