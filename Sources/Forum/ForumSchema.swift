import Content
import Storage

enum ForumSchema {
    static let themes = Migration("forum-1-theme") {
        """
        CREATE TABLE forum_theme (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
            summary TEXT NOT NULL CHECK (length(summary) <= 200),
            colour TEXT NOT NULL
                CHECK (colour IN ('blue', 'green', 'ochre', 'red', 'violet', 'grey')),
            position \(.integer) NOT NULL,
            audience TEXT NOT NULL CHECK (audience IN ('space', 'groups', 'moderators')),
            opening TEXT NOT NULL CHECK (opening IN ('participants', 'moderators')),
            UNIQUE (space_id, name)
        ) \(.strict)
        """
        """
        CREATE TABLE forum_theme_group (
            theme_id \(.integer) NOT NULL REFERENCES forum_theme (id) ON DELETE CASCADE,
            group_id \(.integer) NOT NULL REFERENCES member_group (id) ON DELETE CASCADE,
            PRIMARY KEY (theme_id, group_id)
        ) \(.strict)
        """
        "CREATE INDEX forum_theme_of_group ON forum_theme_group (group_id)"
    }

    /// A page of a topic is a range of numbers, so that it costs the same at ten messages and at
    /// ten thousand; a message that goes leaves its number behind. What lists say of a topic is
    /// in its row: a list reads no message.
    static let topics = Migration("forum-2-topic") {
        """
        CREATE TABLE topic (
            id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            theme_id \(.integer) NOT NULL REFERENCES forum_theme (id),
            last_number \(.integer) NOT NULL,
            posts \(.integer) NOT NULL,
            last_post_at \(.integer) NOT NULL,
            last_author_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            pinned \(.integer) NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
            pinned_until \(.integer),
            locked_at \(.integer),
            conclusion TEXT,
            conclusion_html TEXT,
            concluded_at \(.integer),
            concluded_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            merged_into \(.integer) REFERENCES topic (id) ON DELETE CASCADE,
            tagged \(.integer) NOT NULL DEFAULT 0 CHECK (tagged IN (0, 1)),
            events \(.integer) NOT NULL DEFAULT 0
        ) \(.strict)
        """
        """
        CREATE INDEX topic_front ON topic (space_id, pinned, last_post_at, id)
            WHERE merged_into IS NULL
        """
        """
        CREATE INDEX topic_of_theme ON topic (theme_id, pinned, last_post_at, id)
            WHERE merged_into IS NULL
        """
        """
        CREATE INDEX topic_by_time ON topic (space_id, last_post_at, id, last_number, theme_id)
            WHERE merged_into IS NULL
        """
        "CREATE INDEX topic_merged ON topic (merged_into) WHERE merged_into IS NOT NULL"
        """
        CREATE TABLE post (
            id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            topic_id \(.integer) NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            number \(.integer) NOT NULL,
            body TEXT NOT NULL,
            body_html TEXT NOT NULL,
            answers_id \(.integer) REFERENCES post (id) ON DELETE SET NULL,
            edited_at \(.integer),
            version \(.integer) NOT NULL DEFAULT 1,
            UNIQUE (topic_id, number)
        ) \(.strict)
        """
        "CREATE INDEX post_answers ON post (answers_id) WHERE answers_id IS NOT NULL"
        """
        CREATE TABLE topic_event (
            id \(.identity),
            topic_id \(.integer) NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            after_number \(.integer) NOT NULL,
            at \(.integer) NOT NULL,
            actor_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            kind TEXT NOT NULL,
            other_id \(.integer) REFERENCES topic (id) ON DELETE SET NULL,
            detail TEXT NOT NULL,
            posts \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX topic_event_of ON topic_event (topic_id, after_number, id)"
        "CREATE INDEX topic_event_other ON topic_event (other_id) WHERE other_id IS NOT NULL"
    }

    /// How far each person has read.
    static let reading = Migration("forum-3-reading") {
        """
        CREATE TABLE topic_reading (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            topic_id \(.integer) NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            number \(.integer) NOT NULL,
            PRIMARY KEY (person_id, topic_id)
        ) \(.strict)
        """
        "CREATE INDEX topic_reading_of ON topic_reading (topic_id, number)"
        """
        CREATE TABLE forum_reading (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            read_until \(.integer) NOT NULL,
            PRIMARY KEY (person_id, space_id)
        ) \(.strict)
        """
        """
        CREATE TABLE forum_taste (
            person_id \(.integer) PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            nested \(.integer) NOT NULL CHECK (nested IN (0, 1))
        ) \(.strict)
        """
    }

    static let writing = Migration("forum-4-writing") {
        """
        CREATE TABLE forum_tag (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
            folded TEXT NOT NULL,
            UNIQUE (space_id, folded)
        ) \(.strict)
        """
        """
        CREATE TABLE topic_tag (
            topic_id \(.integer) NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            tag_id \(.integer) NOT NULL REFERENCES forum_tag (id) ON DELETE CASCADE,
            PRIMARY KEY (topic_id, tag_id)
        ) \(.strict)
        """
        "CREATE INDEX topic_of_tag ON topic_tag (tag_id, topic_id)"
        """
        CREATE TABLE topic_draft (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            topic_id \(.integer) NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            body TEXT NOT NULL,
            answers_id \(.integer) REFERENCES post (id) ON DELETE SET NULL,
            saved_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, topic_id)
        ) \(.strict)
        """
        "CREATE INDEX topic_draft_of ON topic_draft (topic_id)"
        """
        CREATE INDEX topic_draft_answers ON topic_draft (answers_id)
            WHERE answers_id IS NOT NULL
        """
        """
        CREATE TABLE theme_draft (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            theme_id \(.integer) NOT NULL REFERENCES forum_theme (id) ON DELETE CASCADE,
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            tags TEXT NOT NULL,
            saved_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, theme_id)
        ) \(.strict)
        """
        "CREATE INDEX theme_draft_of ON theme_draft (theme_id)"
    }

    /// Two who write a conclusion at once see each other's.
    static let concluding = Migration("forum-5-concluding") {
        """
        ALTER TABLE topic ADD COLUMN conclusion_version \(.integer) NOT NULL DEFAULT 0
        """
    }

    /// What people follow of the forum bears its name.
    static let following = Migration("forum-6-following") {
        "UPDATE follow SET target = 'forum.theme' WHERE target = 'theme'"
        "UPDATE follow SET target = 'forum.tag' WHERE target = 'tag'"
    }

    static let people = Migration("forum-8-people") {
        """
        CREATE INDEX topic_by_last_author ON topic (last_author_id)
            WHERE last_author_id IS NOT NULL
        """
        "CREATE INDEX topic_by_concluder ON topic (concluded_by) WHERE concluded_by IS NOT NULL"
        "CREATE INDEX topic_event_by_actor ON topic_event (actor_id) WHERE actor_id IS NOT NULL"
    }

    static let preferring = Migration("forum-7-preference") {
        "ALTER TABLE forum_taste RENAME TO forum_preference"
    }
}
