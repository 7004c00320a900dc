import Storage

enum AnswerSchema {
    /// What people answer to each date. `seat` says what became of a yes: `held`, in the line
    /// (`waiting`), asked whether it still wants the seats that came free (`offered`), or out of
    /// the line since it did not say (`lapsed`). `passed_seats` is how many were last offered, or
    /// free, and not enough: it is asked again only for more.
    static let answers = Migration("agenda-answer-1") {
        """
        CREATE TABLE event_answer (
            id \(.identity),
            event_id \(.integer) NOT NULL,
            recurrence_id TEXT NOT NULL,
            person_id \(.integer) REFERENCES person (id) ON DELETE CASCADE,
            invitation_id \(.integer) REFERENCES event_invitation (id) ON DELETE CASCADE,
            answer TEXT NOT NULL CHECK (answer IN ('yes', 'maybe', 'no')),
            guests \(.integer) NOT NULL CHECK (guests BETWEEN 0 AND 100),
            comment TEXT NOT NULL CHECK (length(comment) <= 500),
            seat TEXT NOT NULL
                CHECK (seat IN ('none', 'held', 'waiting', 'offered', 'lapsed')),
            line \(.integer),
            passed_seats \(.integer) NOT NULL DEFAULT 0,
            offered_seats \(.integer),
            offered_until \(.integer),
            answered_at \(.integer) NOT NULL,
            changed_at \(.integer) NOT NULL,
            UNIQUE (event_id, recurrence_id, person_id),
            UNIQUE (event_id, recurrence_id, invitation_id),
            CHECK ((person_id IS NULL) <> (invitation_id IS NULL)),
            CHECK ((answer = 'yes') = (seat <> 'none')),
            CHECK ((line IS NOT NULL) = (seat IN ('waiting', 'offered'))),
            CHECK ((offered_until IS NOT NULL) = (seat = 'offered')),
            CHECK ((offered_seats IS NOT NULL) = (seat = 'offered')),
            FOREIGN KEY (event_id, recurrence_id) REFERENCES occurrence (event_id, recurrence_id)
                ON UPDATE CASCADE ON DELETE CASCADE
        ) \(.strict)
        """
        """
        CREATE INDEX event_answer_line ON event_answer (event_id, recurrence_id, line)
            WHERE line IS NOT NULL
        """
        "CREATE INDEX event_answer_of ON event_answer (person_id) WHERE person_id IS NOT NULL"
        """
        CREATE INDEX event_answer_guest ON event_answer (invitation_id)
            WHERE invitation_id IS NOT NULL
        """
    }
}
