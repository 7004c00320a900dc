import Storage

enum MessagesSchema {
    static let letters = Migration("messages-1-letters") {
        """
        CREATE TABLE letter_thread (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE
        ) \(.strict)
        """
        """
        CREATE TABLE letter (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            thread_id \(.integer) NOT NULL REFERENCES letter_thread (id) ON DELETE CASCADE,
            author_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            answers_id \(.integer) REFERENCES letter (id) ON DELETE SET NULL,
            subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
            body TEXT NOT NULL,
            body_html TEXT NOT NULL,
            words TEXT NOT NULL,
            asks_receipt \(.integer) NOT NULL CHECK (asks_receipt IN (0, 1)),
            is_official \(.integer) NOT NULL
                CHECK (is_official = 0 OR (is_official = 1 AND asks_receipt = 1)),
            answers_go TEXT NOT NULL CHECK (answers_go IN ('author', 'all')),
            answer_by \(.integer),
            state TEXT NOT NULL CHECK (state IN ('scheduled', 'sending', 'sent', 'cancelled')),
            send_at \(.integer) NOT NULL,
            sent_at \(.integer),
            people \(.integer) NOT NULL DEFAULT 0 CHECK (people >= 0),
            reminded_at \(.integer),
            hidden_at \(.integer),
            version \(.integer) NOT NULL DEFAULT 1,
            created_at \(.integer) NOT NULL,
            CHECK ((state IN ('sending', 'sent')) = (sent_at IS NOT NULL)),
            CHECK (answer_by IS NULL OR answer_by > send_at)
        ) \(.strict)
        """
        """
        CREATE INDEX letter_of_author ON letter (author_id, space_id, id)
            WHERE author_id IS NOT NULL
        """
        "CREATE INDEX letter_of_thread ON letter (thread_id, author_id, id)"
        "CREATE INDEX letter_answered ON letter (answers_id) WHERE answers_id IS NOT NULL"
        "CREATE INDEX letter_in_space ON letter (space_id, sent_at)"
        "CREATE INDEX letter_thread_in_space ON letter_thread (space_id)"
        addressees
        "CREATE INDEX letter_addressee_of_letter ON letter_addressee (letter_id)"
        """
        CREATE INDEX letter_addressee_of_person ON letter_addressee (person_id)
            WHERE person_id IS NOT NULL
        """
        """
        CREATE INDEX letter_addressee_of_group ON letter_addressee (group_id)
            WHERE group_id IS NOT NULL
        """
    }

    /// Whom a letter is for, as its author chose it: who that is, is seen when it goes.
    private static let addressees: Schema = """
        CREATE TABLE letter_addressee (
            id \(.identity),
            letter_id \(.integer) NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('person', 'group', 'role', 'everyone', 'holders')),
            person_id \(.integer) REFERENCES person (id) ON DELETE CASCADE,
            group_id \(.integer) REFERENCES member_group (id) ON DELETE CASCADE,
            role TEXT CHECK (role IN ('partner', 'member', 'moderator', 'administrator')),
            CHECK ((kind = 'person') = (person_id IS NOT NULL)),
            CHECK ((kind = 'group') = (group_id IS NOT NULL)),
            CHECK ((kind = 'role') = (role IS NOT NULL))
        ) \(.strict)
        """

    static let copies = Migration("messages-2-copies") {
        """
        CREATE TABLE letter_copy (
            id \(.identity),
            letter_id \(.integer) NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
            thread_id \(.integer) NOT NULL REFERENCES letter_thread (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            outbox_id \(.integer) REFERENCES outbox (id) ON DELETE SET NULL,
            reminder_id \(.integer) REFERENCES outbox (id) ON DELETE SET NULL,
            step \(.integer) NOT NULL DEFAULT 0 CHECK (step BETWEEN 0 AND 10),
            waits_receipt \(.integer) NOT NULL CHECK (waits_receipt IN (0, 1)),
            waits_answer \(.integer) NOT NULL CHECK (waits_answer IN (0, 1)),
            opened_at \(.integer),
            acknowledged_at \(.integer),
            acknowledged_by TEXT CHECK (acknowledged_by IN ('platform', 'link', 'answer')),
            answered_at \(.integer),
            answered_by TEXT CHECK (answered_by IN ('platform', 'mail')),
            reminded_at \(.integer),
            made_at \(.integer) NOT NULL,
            is_detailed \(.integer) NOT NULL DEFAULT 1 CHECK (is_detailed IN (0, 1)),
            UNIQUE (letter_id, person_id),
            CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
            CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
            CHECK (acknowledged_at IS NULL OR waits_receipt = 0)
        ) \(.strict)
        """
        "CREATE INDEX letter_copy_of_person ON letter_copy (person_id, thread_id, letter_id)"
        "CREATE INDEX letter_copy_of_thread ON letter_copy (thread_id)"
        "CREATE INDEX letter_copy_in_space ON letter_copy (space_id)"
        "CREATE INDEX letter_copy_of_mail ON letter_copy (outbox_id) WHERE outbox_id IS NOT NULL"
        """
        CREATE INDEX letter_copy_of_reminder ON letter_copy (reminder_id)
            WHERE reminder_id IS NOT NULL
        """
        "CREATE INDEX letter_copy_by_age ON letter_copy (made_at) WHERE is_detailed = 1"
        "CREATE INDEX letter_copy_by_step ON letter_copy (letter_id, step, id)"
        """
        CREATE INDEX letter_copy_unacknowledged ON letter_copy (person_id, space_id)
            WHERE waits_receipt = 1
        """
        """
        CREATE INDEX letter_copy_unanswered ON letter_copy (person_id, space_id)
            WHERE waits_answer = 1
        """
        """
        CREATE TABLE thread_seat (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            thread_id \(.integer) NOT NULL REFERENCES letter_thread (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            last_letter_id \(.integer) NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
            last_at \(.integer) NOT NULL,
            read_until \(.integer) NOT NULL DEFAULT 0,
            is_unread \(.integer) NOT NULL CHECK (is_unread IN (0, 1)),
            is_muted \(.integer) NOT NULL DEFAULT 0 CHECK (is_muted IN (0, 1)),
            is_hidden \(.integer) NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1)),
            PRIMARY KEY (person_id, thread_id)
        ) \(.strict)
        """
        """
        CREATE INDEX thread_seat_shown
            ON thread_seat (person_id, space_id, is_hidden, is_unread, last_at, thread_id)
        """
        "CREATE INDEX thread_seat_of_thread ON thread_seat (thread_id)"
        "CREATE INDEX thread_seat_of_letter ON thread_seat (last_letter_id)"
        "CREATE INDEX thread_seat_in_space ON thread_seat (space_id)"
    }

    /// Some have a letter on the platform alone: of copies that were to wait for ever for a mail,
    /// which nobody had made, nothing more is known.
    static let mailed = Migration("messages-4-mailed") {
        "ALTER TABLE letter_copy ADD COLUMN is_mailed \(.integer) NOT NULL DEFAULT 1"
        """
        UPDATE letter_copy SET is_mailed = 0, step = 3
        WHERE outbox_id IS NULL AND step = 0
            AND letter_id IN (SELECT l.id FROM letter AS l WHERE l.state = 'sent')
        """
    }

    static let drafts = Migration("messages-3-drafts") {
        """
        CREATE TABLE letter_draft (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            place \(.integer) NOT NULL,
            fields TEXT NOT NULL,
            saved_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, space_id, place)
        ) \(.strict)
        """
        "CREATE INDEX letter_draft_in_space ON letter_draft (space_id)"
        """
        CREATE TABLE reported_letter (
            item_id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            letter_id \(.integer) NOT NULL UNIQUE REFERENCES letter (id) ON DELETE CASCADE
        ) \(.strict)
        """
    }
}
