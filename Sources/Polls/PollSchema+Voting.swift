import Storage

extension PollSchema {
    /// The register says who has voted and the urn holds the ballots: neither names the other, nor
    /// has a time or a number that would. A row of the urn is a sheaf of ballots in the order of
    /// their random codes, rewritten with each of them; it is parted only when it is thick.
    ///
    /// `poll_count` keeps both equal: a name without a ballot, or a ballot without a name, is
    /// refused by the next one at the latest. Named ballots are in `poll_vote`. What is told of a
    /// secret vote that runs is in `poll_told`, counted from time to time.
    static let voting = Migration("polls-3-voting") {
        """
        CREATE TABLE poll_count (
            poll_id \(.integer) PRIMARY KEY REFERENCES poll (id) ON DELETE CASCADE,
            registered \(.integer) NOT NULL DEFAULT 0,
            cast_ballots \(.integer) NOT NULL DEFAULT 0,
            turn \(.integer) NOT NULL DEFAULT 0,
            begun \(.integer) NOT NULL DEFAULT 0 CHECK (begun IN (0, 1)),
            CHECK (cast_ballots >= 0 AND registered BETWEEN cast_ballots AND cast_ballots + 1)
        ) \(.strict)
        """
        """
        CREATE TABLE poll_register (
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            PRIMARY KEY (poll_id, person_id)
        ) \(.keyed)
        """
        "CREATE INDEX poll_register_of_person ON poll_register (person_id, poll_id)"
        """
        CREATE TABLE poll_urn (
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            start TEXT NOT NULL,
            added \(.integer) NOT NULL,
            size \(.integer) NOT NULL CHECK (size >= 0),
            ballots TEXT NOT NULL,
            PRIMARY KEY (poll_id, start)
        ) \(.keyed)
        """
        """
        CREATE TABLE poll_told (
            poll_id \(.integer) PRIMARY KEY REFERENCES poll (id) ON DELETE CASCADE,
            cast_ballots \(.integer) NOT NULL,
            tally TEXT NOT NULL
        ) \(.strict)
        """
        """
        CREATE TABLE poll_link (
            id \(.identity),
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            digest \(.blob) NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (length(name) <= 120),
            email TEXT NOT NULL CHECK (length(email) <= 254),
            email_key TEXT NOT NULL,
            closed \(.blob),
            handed \(.integer) NOT NULL CHECK (handed IN (0, 1)),
            late \(.integer) NOT NULL CHECK (late IN (0, 1)),
            used \(.integer) NOT NULL DEFAULT 0 CHECK (used IN (0, 1)),
            revoked \(.integer) NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1))
        ) \(.strict)
        """
        "CREATE INDEX poll_link_of_poll ON poll_link (poll_id, id)"
        "CREATE INDEX poll_link_by_address ON poll_link (email_key) WHERE email_key <> ''"
        """
        CREATE TABLE poll_vote (
            id \(.identity),
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            link_id \(.integer) UNIQUE REFERENCES poll_link (id) ON DELETE SET NULL,
            ballot TEXT NOT NULL,
            at \(.integer) NOT NULL,
            UNIQUE (poll_id, person_id)
        ) \(.strict)
        """
        "CREATE INDEX poll_vote_of_person ON poll_vote (person_id) WHERE person_id IS NOT NULL"
        """
        CREATE TABLE poll_look (
            id \(.identity),
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX poll_look_of_poll ON poll_look (poll_id, id)"
        "CREATE INDEX poll_look_of_person ON poll_look (person_id) WHERE person_id IS NOT NULL"
        prolonging
        counting
        freezing
    }

    private static let registered: StaticString = """
        UPDATE poll_count SET registered = registered + 1, begun = 1 WHERE poll_id = NEW.poll_id
        """

    private static let counting: [Schema] =
        Schema.trigger(
            "poll_registered", after: "INSERT", on: "poll_register",
            registered)
        + Schema.trigger(
            "poll_link_registered", after: "UPDATE OF used", on: "poll_link",
            when: "NEW.used > OLD.used", registered)
        + Schema.trigger(
            "poll_urn_cast", after: "UPDATE OF added", on: "poll_urn",
            when: "NEW.added <> OLD.added",
            """
            UPDATE poll_count SET cast_ballots = cast_ballots + NEW.added - OLD.added
            WHERE poll_id = NEW.poll_id
            """)
        + Schema.trigger(
            "poll_vote_cast", after: "INSERT", on: "poll_vote",
            "UPDATE poll_count SET cast_ballots = cast_ballots + 1 WHERE poll_id = NEW.poll_id")
}
