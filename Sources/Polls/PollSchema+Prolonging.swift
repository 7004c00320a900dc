import Storage

extension PollSchema {
    /// Each time that the end of a poll was put off: it is told with the poll and in its minutes.
    static let prolonging: [Schema] = [
        """
        CREATE TABLE poll_prolonging (
            id \(.identity),
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            former_end \(.integer) NOT NULL,
            new_end \(.integer) NOT NULL,
            at \(.integer) NOT NULL,
            CHECK (new_end > former_end)
        ) \(.strict)
        """,
        "CREATE INDEX poll_prolonging_of_poll ON poll_prolonging (poll_id, id)",
        """
        CREATE INDEX poll_prolonging_of_person ON poll_prolonging (person_id)
        WHERE person_id IS NOT NULL
        """,
    ]
}
