import Storage

extension PollSchema {
    /// Whoever leaves a space neither gives nor holds a proxy there any more, by whatever way.
    static let proxies = Migration("polls-4-proxy") {
        """
        CREATE TABLE poll_proxy (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            giver_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            holder_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            poll_id \(.integer) REFERENCES poll (id) ON DELETE CASCADE,
            until_at \(.integer),
            state TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'refused', 'ended')),
            CHECK (giver_id <> holder_id), CHECK (poll_id IS NOT NULL OR until_at IS NOT NULL)
        ) \(.strict)
        """
        "CREATE INDEX poll_proxy_of_giver ON poll_proxy (giver_id, space_id)"
        "CREATE INDEX poll_proxy_of_holder ON poll_proxy (holder_id, space_id)"
        "CREATE INDEX poll_proxy_of_poll ON poll_proxy (poll_id) WHERE poll_id IS NOT NULL"
        """
        CREATE TABLE poll_proxy_vote (
            id \(.identity),
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            proxy_id \(.integer) REFERENCES poll_proxy (id) ON DELETE SET NULL,
            giver_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            holder_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            vote_id \(.integer) REFERENCES poll_vote (id) ON DELETE SET NULL,
            code \(.blob),
            UNIQUE (poll_id, giver_id)
        ) \(.strict)
        """
        "CREATE INDEX poll_proxy_vote_of_proxy ON poll_proxy_vote (proxy_id)"
        "CREATE INDEX poll_proxy_vote_of_giver ON poll_proxy_vote (giver_id)"
        "CREATE INDEX poll_proxy_vote_of_vote ON poll_proxy_vote (vote_id)"
        "CREATE INDEX poll_proxy_vote_of_holder ON poll_proxy_vote (holder_id)"
        Schema.trigger(
            "poll_proxy_left", after: "DELETE", on: "membership",
            """
            UPDATE poll_proxy SET state = 'ended'
            WHERE space_id = OLD.space_id AND state IN ('asked', 'accepted')
                AND (giver_id = OLD.person_id OR holder_id = OLD.person_id)
            """)
    }
}
