import Storage

enum RelaySchema {
    /// What stands for an item in another space is an item there, with a right of its own. It goes
    /// with its source, whoever erases that, and with the tie of both spaces.
    static let relays = Migration("network-2-relays") {
        """
        CREATE TABLE relay (
            id \(.identity),
            source_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            origin_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            item_id \(.integer) UNIQUE REFERENCES item (id) ON DELETE SET NULL,
            state TEXT NOT NULL CHECK (state IN ('asked', 'shown', 'declined')),
            reason TEXT NOT NULL CHECK (length(reason) <= 1000),
            asked_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            decided_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            at \(.integer) NOT NULL,
            CHECK (origin_id <> space_id),
            UNIQUE (source_id, space_id)
        ) \(.strict)
        """
        "CREATE INDEX relay_in_space ON relay (space_id, state, at)"
        "CREATE INDEX relay_from ON relay (origin_id)"
        "CREATE INDEX relay_by_asker ON relay (asked_by) WHERE asked_by IS NOT NULL"
        "CREATE INDEX relay_by_decider ON relay (decided_by) WHERE decided_by IS NOT NULL"
        """
        CREATE TABLE network_choice (
            space_id \(.integer) NOT NULL PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
            holds \(.integer) NOT NULL CHECK (holds IN (0, 1))
        ) \(.strict)
        """
        Schema.trigger(
            "relay_source_hidden", after: "UPDATE OF published, trashed_at, audience", on: "item",
            when: """
                NEW.published = 0 OR NEW.trashed_at IS NOT NULL
                    OR NEW.audience NOT IN ('everyone', 'space')
                """,
            "DELETE FROM relay WHERE source_id = NEW.id")
        Schema.trigger(
            "relay_tie_ended", after: "DELETE", on: "space_tie", when: "OLD.agreed_at IS NOT NULL",
            """
            DELETE FROM relay WHERE (origin_id = OLD.child_id AND space_id = OLD.parent_id)
                OR (origin_id = OLD.parent_id AND space_id = OLD.child_id)
            """)
        Schema.trigger(
            "relay_words_gone", after: "DELETE", on: "relay", when: "OLD.item_id IS NOT NULL",
            """
            INSERT INTO search_stale (item_id) VALUES (OLD.item_id)
            ON CONFLICT (item_id) DO NOTHING
            """)
        Schema.trigger(
            "relay_over", after: "DELETE", on: "relay", when: "OLD.item_id IS NOT NULL",
            ItemStore.goesWithRelay)
        Schema.trigger(
            "relay_source_renamed", after: "UPDATE OF title, updated_at", on: "item",
            ItemStore.isNamedAsSource)
        Schema.trigger(
            "relay_source_written", after: "UPDATE OF title, updated_at", on: "item",
            searchedAnew)
    }

    /// It is out as long as its source is, and comes back with that. What those of the other space
    /// have taken off or declined waits for them the next time.
    static let refusals = Migration("network-3-refusals") {
        """
        CREATE TABLE relay_refusal (
            source_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            PRIMARY KEY (source_id, space_id)
        ) \(.strict)
        """
        "CREATE INDEX relay_refusal_in_space ON relay_refusal (space_id)"
        Schema.noTrigger("relay_source_hidden", on: "item")
        Schema.trigger(
            "relay_source_narrowed", after: "UPDATE OF audience", on: "item",
            when: "NEW.audience NOT IN ('everyone', 'space')",
            "DELETE FROM relay WHERE source_id = NEW.id")
        Schema.trigger(
            "relay_source_hidden", after: "UPDATE OF published, trashed_at", on: "item",
            ItemStore.isOutAsSource)
        Schema.trigger(
            "relay_source_stale", after: "UPDATE OF published, trashed_at", on: "item",
            searchedAnew)
    }

    /// What stands for an item is to be found by other words.
    private static let searchedAnew: StaticString = """
        INSERT INTO search_stale (item_id)
        SELECT r.item_id FROM relay AS r
        WHERE r.source_id = NEW.id AND r.item_id IS NOT NULL
        ON CONFLICT (item_id) DO NOTHING
        """
}
