import Storage

enum LibrarySchema {
    /// `documents` counts those that its readers are shown, read rather than counted.
    static let themes = Migration("library-1-theme") {
        """
        CREATE TABLE library_theme (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            parent_id \(.integer) REFERENCES library_theme (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
            description TEXT NOT NULL CHECK (length(description) <= 500),
            position \(.integer) NOT NULL,
            audience TEXT NOT NULL CHECK (audience IN ('space', 'groups', 'moderators')),
            review_months \(.integer) CHECK (review_months BETWEEN 1 AND 120),
            four_eyes \(.integer) NOT NULL CHECK (four_eyes IN (0, 1)),
            documents \(.integer) NOT NULL DEFAULT 0,
            created_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE UNIQUE INDEX library_theme_at ON library_theme (space_id, parent_id, name)"
        "CREATE INDEX library_theme_below ON library_theme (parent_id)"
        """
        CREATE TABLE library_theme_group (
            theme_id \(.integer) NOT NULL REFERENCES library_theme (id) ON DELETE CASCADE,
            group_id \(.integer) NOT NULL REFERENCES member_group (id) ON DELETE CASCADE,
            PRIMARY KEY (theme_id, group_id)
        ) \(.strict)
        """
        "CREATE INDEX library_theme_of_group ON library_theme_group (group_id)"
    }

    /// A document shares the identifier of its item; what a list is sorted by stands in
    /// `document_theme`, so that a page of a theme is a range of one index.
    static let documents = Migration("library-2-document") {
        """
        CREATE TABLE document (
            item_id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            description TEXT NOT NULL CHECK (length(description) <= 5000),
            description_html TEXT NOT NULL,
            publisher TEXT NOT NULL CHECK (length(publisher) <= 200),
            source_address TEXT NOT NULL CHECK (length(source_address) <= 2000),
            dated_on TEXT NOT NULL CHECK (length(dated_on) IN (0, 10)),
            language TEXT NOT NULL CHECK (length(language) <= 8),
            keywords TEXT NOT NULL CHECK (length(keywords) <= 300),
            owner_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            vetted_at \(.integer),
            review_at \(.integer),
            archived_at \(.integer),
            archived_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            edition \(.integer) NOT NULL DEFAULT 1,
            last_number \(.integer) NOT NULL DEFAULT 0
        ) \(.strict)
        """
        "CREATE INDEX document_of_owner ON document (owner_id) WHERE owner_id IS NOT NULL"
        "CREATE INDEX document_by_archiver ON document (archived_by) WHERE archived_by IS NOT NULL"
        "CREATE INDEX document_to_review ON document (space_id, review_at, item_id)"
        "CREATE INDEX document_latest ON document (space_id, vetted_at, item_id)"
        """
        CREATE TABLE document_theme (
            document_id \(.integer) NOT NULL REFERENCES document (item_id) ON DELETE CASCADE,
            theme_id \(.integer) NOT NULL REFERENCES library_theme (id),
            shelf TEXT NOT NULL CHECK (shelf IN ('hidden', 'open', 'archived')),
            title_key TEXT NOT NULL,
            dated_on TEXT NOT NULL,
            vetted_at \(.integer) NOT NULL,
            PRIMARY KEY (document_id, theme_id)
        ) \(.strict)
        """
        """
        CREATE INDEX document_by_title
            ON document_theme (theme_id, shelf, title_key, document_id)
        """
        """
        CREATE INDEX document_by_date ON document_theme (theme_id, shelf, dated_on, document_id)
        """
        """
        CREATE INDEX document_by_vetting
            ON document_theme (theme_id, shelf, vetted_at, document_id)
        """
        """
        CREATE TABLE document_version (
            id \(.identity),
            document_id \(.integer) NOT NULL REFERENCES document (item_id) ON DELETE CASCADE,
            number \(.integer) NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'changes', 'vetted',
                'refused', 'superseded')),
            attachment_id \(.integer) REFERENCES attachment (id) ON DELETE SET NULL,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            media_type TEXT NOT NULL,
            charset TEXT,
            family TEXT NOT NULL,
            size \(.integer) NOT NULL CHECK (size >= 0),
            note TEXT NOT NULL CHECK (length(note) <= 1000),
            substantial \(.integer) NOT NULL CHECK (substantial IN (0, 1)),
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            created_at \(.integer) NOT NULL,
            submitted_at \(.integer),
            vetted_at \(.integer),
            vetted_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            UNIQUE (document_id, number),
            UNIQUE (id, digest)
        ) \(.strict)
        """
        """
        CREATE UNIQUE INDEX document_version_vetted ON document_version (document_id)
            WHERE state = 'vetted'
        """
        """
        CREATE INDEX document_version_waiting ON document_version (submitted_at, id)
            WHERE state = 'submitted'
        """
        """
        CREATE INDEX document_version_of_person ON document_version (person_id, state, id)
            WHERE person_id IS NOT NULL
        """
        """
        CREATE INDEX document_version_by_vetter ON document_version (vetted_by)
            WHERE vetted_by IS NOT NULL
        """
        "CREATE INDEX document_version_by_digest ON document_version (digest)"
        """
        CREATE INDEX document_version_of_file ON document_version (attachment_id)
            WHERE attachment_id IS NOT NULL
        """
        """
        ALTER TABLE document ADD COLUMN vetted_version_id \(.integer)
            REFERENCES document_version (id) ON DELETE SET NULL
        """
        """
        CREATE INDEX document_of_vetted ON document (vetted_version_id)
            WHERE vetted_version_id IS NOT NULL
        """
    }

    /// What moderators decided, for good: of the very bytes that they had before them, since a
    /// version of another digest is none.
    static let vetting = Migration("library-3-vetting") {
        """
        CREATE TABLE vetting (
            id \(.identity),
            version_id \(.integer) NOT NULL,
            digest TEXT NOT NULL,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            decision TEXT NOT NULL CHECK (decision IN ('vetted', 'changes', 'refused',
                'archived', 'unarchived')),
            source_ok \(.integer) NOT NULL CHECK (source_ok IN (0, 1)),
            date_ok \(.integer) NOT NULL CHECK (date_ok IN (0, 1)),
            content_ok \(.integer) NOT NULL CHECK (content_ok IN (0, 1)),
            grounds TEXT NOT NULL CHECK (length(grounds) <= 2000),
            created_at \(.integer) NOT NULL,
            CHECK (decision <> 'vetted' OR source_ok + date_ok + content_ok = 3),
            CHECK (decision NOT IN ('changes', 'refused') OR length(grounds) > 0),
            FOREIGN KEY (version_id, digest) REFERENCES document_version (id, digest)
                ON DELETE CASCADE
        ) \(.strict)
        """
        "CREATE INDEX vetting_of_version ON vetting (version_id, id)"
        "CREATE INDEX vetting_by_person ON vetting (person_id) WHERE person_id IS NOT NULL"
    }

    /// Words of a document that were written again after a version of it was vetted: which, by the
    /// names of their fields.
    static let edits = Migration("library-4-edit") {
        """
        CREATE TABLE document_edit (
            id \(.identity),
            version_id \(.integer) NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            fields TEXT NOT NULL CHECK (length(fields) BETWEEN 1 AND 200),
            created_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX document_edit_of_version ON document_edit (version_id, id)"
        """
        CREATE INDEX document_edit_by_person ON document_edit (person_id)
            WHERE person_id IS NOT NULL
        """
    }
}
