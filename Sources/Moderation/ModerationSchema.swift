import Community
import Content
import Storage

enum ModerationSchema {
    /// A case is opened by the kernel when a text is held, by the first report of an item, or by
    /// the author's appeal; it is decided once. An appeal is decided by somebody else than whoever
    /// took the decision, and nobody decides on what they wrote: the table says so.
    static let cases = Migration("moderation") {
        """
        CREATE TABLE moderation_case (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            item_id \(.integer) REFERENCES item (id) ON DELETE SET NULL,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            author_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            origin TEXT NOT NULL CHECK (origin IN ('held', 'report', 'appeal')),
            appeal_of \(.integer) UNIQUE REFERENCES moderation_case (id) ON DELETE CASCADE,
            appeal_words TEXT CHECK (length(appeal_words) <= 2000),
            first_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            opened_at \(.integer) NOT NULL,
            decision TEXT CHECK (decision IN ('publish', 'keep', 'hide', 'askEdit', 'warn')),
            rule TEXT,
            words TEXT CHECK (length(words) <= 2000),
            decided_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            decided_at \(.integer),
            CHECK ((decision IS NULL) = (decided_at IS NULL)),
            CHECK ((origin = 'appeal') = (appeal_of IS NOT NULL)),
            CHECK (decided_by IS NULL OR author_id IS NULL OR decided_by <> author_id),
            CHECK (decided_by IS NULL OR first_by IS NULL OR decided_by <> first_by)
        ) \(.strict)
        """
        """
        CREATE UNIQUE INDEX moderation_open_item ON moderation_case (item_id)
            WHERE decided_at IS NULL AND origin <> 'appeal'
        """
        "CREATE INDEX moderation_queue ON moderation_case (space_id, id) WHERE decided_at IS NULL"
        """
        CREATE INDEX moderation_decided ON moderation_case (space_id, decided_at, id)
            WHERE decided_at IS NOT NULL
        """
        "CREATE INDEX moderation_of_item ON moderation_case (item_id)"
        "CREATE INDEX moderation_of_author ON moderation_case (author_id)"
        """
        CREATE TABLE report (
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            reporter_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            case_id \(.integer) NOT NULL REFERENCES moderation_case (id) ON DELETE CASCADE,
            reason TEXT NOT NULL
                CHECK (reason IN
                    ('offensive', 'personal', 'false', 'advert', 'misplaced', 'another')),
            words TEXT NOT NULL CHECK (length(words) <= 2000),
            at \(.integer) NOT NULL,
            PRIMARY KEY (item_id, reporter_id)
        ) \(.strict)
        """
        "CREATE INDEX report_of_case ON report (case_id, at)"
        "CREATE INDEX report_of_person ON report (reporter_id)"
    }

    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("moderation-4-people") {
        """
        CREATE INDEX moderation_by_decider ON moderation_case (decided_by)
            WHERE decided_by IS NOT NULL
        """
        "CREATE INDEX moderation_by_first ON moderation_case (first_by) WHERE first_by IS NOT NULL"
    }

    static let templates = Migration("moderation-3-templates") {
        """
        CREATE TABLE reason_template (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
            UNIQUE (space_id, title)
        ) \(.strict)
        """
        seed
    }

    /// The first reasons of every space that had none when they came; a new one gets its own from
    /// the catalogue (`ReasonTemplates.making`).
    private static let seed: Schema = """
        INSERT INTO reason_template (space_id, title, words)
        SELECT s.id, v.title, v.words FROM space AS s CROSS JOIN (
            SELECT 'Propos blessants' AS title,
                'Ce texte s’en prend à des personnes. On peut être en désaccord, pas blesser.'
                AS words
            UNION ALL SELECT 'Données personnelles',
                'Ce texte donne des informations sur une personne sans son accord.'
            UNION ALL SELECT 'Hors sujet',
                'Ce texte n’a pas sa place ici. Vous pouvez le publier dans le bon thème.'
            UNION ALL SELECT 'Publicité',
                'Cet espace n’est pas un lieu pour vendre ou faire de la publicité.'
            UNION ALL SELECT 'Information à vérifier',
                'Ce texte affirme sans source. Ajoutez-la, ou dites que c’est votre avis.'
            ) AS v
        WHERE NOT EXISTS (SELECT 1 FROM reason_template AS t WHERE t.space_id = s.id)
        """
}
