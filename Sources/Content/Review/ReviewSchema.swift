import Storage

enum ReviewSchema {
    /// Who need not wait to be published, and who need: the theme's rule over the module's over
    /// that of the whole space. An empty module is all of them, theme 0 the whole module.
    static let rules = Migration("moderation-2-rules") {
        """
        CREATE TABLE premoderation (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            module TEXT NOT NULL,
            theme_id \(.integer) NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('partner', 'member')),
            rule TEXT NOT NULL CHECK (rule IN ('free', 'first', 'always')),
            first_count \(.integer) NOT NULL CHECK (first_count BETWEEN 1 AND 100),
            PRIMARY KEY (space_id, role, module, theme_id)
        ) \(.strict)
        """
        "CREATE INDEX item_by_author ON item (author_id, space_id, published)"
        """
        CREATE TABLE charter (
            space_id \(.integer) PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
            body TEXT NOT NULL,
            body_html TEXT NOT NULL,
            shows_readers \(.integer) NOT NULL CHECK (shows_readers IN (0, 1)),
            updated_at \(.integer) NOT NULL
        ) \(.strict)
        """
        """
        CREATE TABLE mute (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            muted_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, muted_id),
            CHECK (person_id <> muted_id)
        ) \(.strict)
        """
        "CREATE INDEX mute_of_person ON mute (muted_id)"
    }

    /// What a charter said of readers is a setting of the module that shows them: its value goes
    /// there before the column goes.
    static let readers = Migration("moderation-4-readers") {
        """
        UPDATE space SET choices = 'set forum.showsReaders true\n'
        WHERE id IN (SELECT c.space_id FROM charter AS c WHERE c.shows_readers = 1)
        """
        "ALTER TABLE charter DROP COLUMN shows_readers"
    }
}
