import Content
import Storage

enum NewsSchema {
    /// `listed_at` is the moment under which a stage lists an item: its publication, its planned
    /// publication, its end, its last change. With `pinned` and the identifier it is the key of
    /// every list, so that a page costs the same at ten items and at a hundred thousand.
    static let news = Migration("news-1-item") {
        """
        CREATE TABLE news_category (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
            UNIQUE (space_id, name)
        ) \(.strict)
        """
        """
        CREATE TABLE news (
            id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            category_id \(.integer) REFERENCES news_category (id) ON DELETE SET NULL,
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'scheduled', 'published', 'expired')),
            version \(.integer) NOT NULL DEFAULT 1,
            summary TEXT NOT NULL CHECK (length(summary) <= 500),
            body TEXT NOT NULL,
            body_html TEXT NOT NULL,
            brief TEXT NOT NULL,
            pinned \(.integer) NOT NULL CHECK (pinned IN (0, 1)),
            asks_reading \(.integer) NOT NULL CHECK (asks_reading IN (0, 1)),
            publish_at \(.integer),
            expires_at \(.integer),
            edited_at \(.integer),
            listed_at \(.integer) NOT NULL,
            month TEXT NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX news_front ON news (space_id, stage, pinned, listed_at, id)"
        "CREATE INDEX news_by_time ON news (space_id, stage, listed_at, id)"
        "CREATE INDEX news_by_month ON news (space_id, stage, month, listed_at, id)"
        "CREATE INDEX news_shelves ON news (space_id, stage, month, category_id)"
        "CREATE INDEX news_by_category ON news (category_id, stage, listed_at, id)"
        "CREATE INDEX news_everywhere ON news (stage, listed_at, id)"
        """
        CREATE INDEX news_asking ON news (asks_reading, space_id, stage, listed_at)
            WHERE asks_reading = 1
        """
        "CREATE INDEX news_ending ON news (stage, expires_at) WHERE expires_at IS NOT NULL"
    }

    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("news-3-people") {
        "CREATE INDEX news_reading_of_person ON news_reading (person_id, news_id)"
    }

    static let reading = Migration("news-2-reading") {
        """
        CREATE TABLE news_reading (
            news_id \(.integer) NOT NULL REFERENCES news (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            read_at \(.integer) NOT NULL,
            PRIMARY KEY (news_id, person_id)
        ) \(.strict)
        """
    }

    /// How many confirmed each item, read rather than counted; and those who did, by time.
    static let confirmed = Migration("news-4-confirmed") {
        """
        CREATE TABLE news_confirmed (
            news_id \(.integer) PRIMARY KEY REFERENCES news (id) ON DELETE CASCADE,
            people \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        INSERT INTO news_confirmed (news_id, people)
        SELECT r.news_id, COUNT(*) FROM news_reading AS r GROUP BY r.news_id
        """
        "CREATE INDEX news_reading_by_time ON news_reading (news_id, read_at, person_id)"
        Schema.trigger(
            "news_reading_confirmed", after: "INSERT", on: "news_reading",
            """
            INSERT INTO news_confirmed (news_id, people) VALUES (NEW.news_id, 1)
            ON CONFLICT (news_id) DO UPDATE SET people = news_confirmed.people + 1
            """)
        Schema.trigger(
            "news_reading_forgotten", after: "DELETE", on: "news_reading",
            "UPDATE news_confirmed SET people = people - 1 WHERE news_id = OLD.news_id")
    }

    /// Whether an item is mailed in full when it comes out, and when that was done.
    static let mailed = Migration("news-6-mailed") {
        "ALTER TABLE news ADD COLUMN mailed \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE news ADD COLUMN mailed_at \(.integer)"
    }

    /// Who is to read an item was told one by one; now in one row. A notice stays for those who
    /// came since the first of them.
    static let broadcast = Migration("news-5-broadcast") {
        """
        INSERT INTO broadcast (space_id, item_id, reason, address, at)
        SELECT n.space_id, n.item_id, n.reason, MIN(n.address), MIN(n.at) FROM notice AS n
        WHERE n.reason = 'toRead' AND n.item_id IS NOT NULL
        GROUP BY n.space_id, n.item_id, n.reason
        """
        """
        INSERT INTO broadcast_read (person_id, broadcast_id, read_at)
        SELECT n.person_id, b.id, MIN(n.read_at) FROM notice AS n
        JOIN broadcast AS b ON b.item_id = n.item_id AND b.reason = n.reason
        WHERE n.read_at IS NOT NULL GROUP BY n.person_id, b.id
        """
        """
        DELETE FROM notice WHERE reason = 'toRead' AND EXISTS (SELECT 1 FROM broadcast AS b
            JOIN membership AS m ON m.space_id = b.space_id AND m.joined_at <= b.at
            WHERE b.item_id = notice.item_id AND b.reason = notice.reason
                AND m.person_id = notice.person_id)
        """
    }

    /// When those who have not confirmed were last asked again.
    static let reminded = Migration("news-7-reminded") {
        "ALTER TABLE news ADD COLUMN reminded_at \(.integer)"
    }
}
