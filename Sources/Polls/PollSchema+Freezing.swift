import Storage

extension PollSchema {
    /// With the first ballot all rules are fixed, and with the end all ballots, whoever writes.
    /// What is erased with its poll is not asked for: the poll is gone before.
    static let freezing: [Schema] =
        rules + text + end + audience + questions(of: "poll_question") + options + guests + ended

    private static let rules: [Schema] = Schema.refusal(
        "poll_frozen",
        of: """
            UPDATE OF secret, results, may_change, quorum_num, quorum_den, quorum_base, tie,
                partners, proxies, most_proxies, guests, guests_late, opens_at, seed_hash,
                seed_closed
            """,
        on: "poll",
        where: """
            EXISTS (SELECT 1 FROM poll_count AS c WHERE c.poll_id = OLD.id AND c.begun = 1)
            """)

    private static let text: [Schema] = Schema.refusal(
        "poll_text_frozen", of: "UPDATE OF body", on: "poll",
        where: """
            NEW.body <> OLD.body AND EXISTS (SELECT 1 FROM poll_count AS c
                WHERE c.poll_id = OLD.id AND c.begun = 1)
            """)

    private static let audience: [Schema] = Schema.refusal(
        "poll_audience_frozen", of: "UPDATE OF audience", on: "item",
        where: """
            NEW.audience <> OLD.audience AND EXISTS (SELECT 1 FROM poll_count AS c
                WHERE c.poll_id = OLD.id AND c.begun = 1)
            """)

    /// An end that was told comes later at most.
    private static let end: [Schema] = Schema.refusal(
        "poll_end_frozen", of: "UPDATE OF closes_at", on: "poll",
        where: """
            NOT (OLD.stage = 'published' AND OLD.closes_at IS NOT NULL
                AND NEW.closes_at IS NOT NULL AND NEW.closes_at >= OLD.closes_at)
            AND EXISTS (SELECT 1 FROM poll_count AS c
                WHERE c.poll_id = OLD.id AND c.begun = 1)
            """)

    /// Who is asked by a link is known before the first ballot, unless the rules say otherwise, and
    /// nobody is left out any more from then on.
    private static let guests: [Schema] =
        Schema.refusal(
            "poll_link_uncalled", of: "INSERT", on: "poll_link",
            where: """
                EXISTS (SELECT 1 FROM poll AS p JOIN poll_count AS c ON c.poll_id = p.id
                    WHERE p.id = NEW.poll_id AND (p.guests = 'none' OR p.stage <> 'published'
                        OR (c.begun = 1 AND p.guests_late = 0)))
                """)
        + Schema.refusal("poll_link_kept", of: "DELETE", on: "poll_link", where: questionVoted)

    private static func questions(of table: StaticString) -> [Schema] {
        Schema.refusal(
            "poll_question_frozen",
            of: """
                UPDATE OF text, position, method, least, most, seats, hare, scottish, share_num,
                    share_den, share_exceeded, share_base, zone
                """,
            on: table, where: questionVoted)
            + Schema.refusal("poll_question_kept", of: "DELETE", on: table, where: questionVoted)
            + Schema.refusal(
                "poll_question_complete", of: "INSERT", on: table,
                where: """
                    EXISTS (SELECT 1 FROM poll_count AS c
                        WHERE c.poll_id = NEW.poll_id AND c.begun = 1)
                    """)
    }

    private static let questionVoted: StaticString = """
        EXISTS (SELECT 1 FROM poll AS p JOIN poll_count AS c ON c.poll_id = p.id
            WHERE p.id = OLD.poll_id AND c.begun = 1)
        """

    private static let options: [Schema] =
        Schema.refusal(
            "poll_option_frozen", of: "UPDATE OF text, position, day, time", on: "poll_option",
            where: optionVoted)
        + Schema.refusal(
            "poll_option_kept", of: "DELETE", on: "poll_option", where: optionVoted)
        + Schema.refusal(
            "poll_option_complete", of: "INSERT", on: "poll_option",
            where: """
                EXISTS (SELECT 1 FROM poll_question AS q
                    JOIN poll_count AS c ON c.poll_id = q.poll_id
                    WHERE q.id = NEW.question_id AND c.begun = 1)
                """)

    private static let optionVoted: StaticString = """
        EXISTS (SELECT 1 FROM poll_question AS q JOIN poll AS p ON p.id = q.poll_id
            JOIN poll_count AS c ON c.poll_id = p.id
            WHERE q.id = OLD.question_id AND c.begun = 1)
        """

    private static let ended: [Schema] =
        Schema.refusal(
            "poll_register_ended", of: "INSERT", on: "poll_register",
            where: """
                EXISTS (SELECT 1 FROM poll AS p
                    WHERE p.id = NEW.poll_id AND p.stage <> 'published')
                """)
        + Schema.refusal(
            "poll_urn_ended", of: "UPDATE OF ballots", on: "poll_urn",
            where: """
                EXISTS (SELECT 1 FROM poll AS p
                    WHERE p.id = OLD.poll_id AND p.stage <> 'published')
                """)
        + Schema.refusal(
            "poll_urn_filled", of: "INSERT", on: "poll_urn",
            where: """
                EXISTS (SELECT 1 FROM poll AS p
                    WHERE p.id = NEW.poll_id AND p.stage IN ('held', 'closed'))
                """)
        + Schema.refusal(
            "poll_vote_ended", of: "UPDATE OF ballot", on: "poll_vote",
            where: """
                EXISTS (SELECT 1 FROM poll AS p
                    WHERE p.id = OLD.poll_id AND p.stage <> 'published')
                """)
}
