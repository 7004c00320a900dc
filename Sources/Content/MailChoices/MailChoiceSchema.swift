import Storage

enum MailChoiceSchema {
    /// What each member is sent where they, or a moderator for them, have chosen; `own` says that
    /// it was they.
    static let choices = Migration("mailing-1-choice") {
        """
        CREATE TABLE mail_choice (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            answers \(.integer) NOT NULL CHECK (answers IN (0, 1)),
            followed \(.integer) NOT NULL CHECK (followed IN (0, 1)),
            rhythm TEXT NOT NULL CHECK (rhythm IN ('daily', 'weekly', 'monthly', 'never')),
            weekday \(.integer) NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            hour \(.integer) NOT NULL CHECK (hour BETWEEN 0 AND 23),
            letters \(.integer) NOT NULL CHECK (letters IN (0, 1)),
            neutral \(.integer) NOT NULL CHECK (neutral IN (0, 1)),
            own \(.integer) NOT NULL CHECK (own IN (0, 1)),
            at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, space_id)
        ) \(.strict)
        """
        """
        CREATE INDEX mail_choice_by_slot
            ON mail_choice (space_id, rhythm, hour, weekday, person_id)
        """
    }

    /// What holds in a space for whoever has not chosen.
    static let defaults = Migration("mailing-2-default") {
        """
        CREATE TABLE mail_default (
            space_id \(.integer) PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
            answers \(.integer) NOT NULL CHECK (answers IN (0, 1)),
            followed \(.integer) NOT NULL CHECK (followed IN (0, 1)),
            rhythm TEXT NOT NULL CHECK (rhythm IN ('daily', 'weekly', 'monthly', 'never')),
            weekday \(.integer) NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            hour \(.integer) NOT NULL CHECK (hour BETWEEN 0 AND 23),
            letters \(.integer) NOT NULL CHECK (letters IN (0, 1)),
            neutral \(.integer) NOT NULL CHECK (neutral IN (0, 1))
        ) \(.strict)
        """
    }
}
