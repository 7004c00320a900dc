import Storage

enum NoticeMailSchema {
    /// Of each thing that somebody was or is to be told of by mail, in one line: when the mail is
    /// due, if one waits, and when the last one was sent. `thing` is the item that all hangs from,
    /// as `item-7`, or an address.
    static let mails = Migration("notices-4-mail") {
        """
        CREATE TABLE notice_mail (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            thing TEXT NOT NULL,
            due_at \(.integer),
            sent_at \(.integer),
            UNIQUE (person_id, space_id, thing)
        ) \(.strict)
        """
        """
        CREATE INDEX notice_mail_due ON notice_mail (due_at, person_id)
            WHERE due_at IS NOT NULL
        """
        "CREATE INDEX notice_mail_by_age ON notice_mail (sent_at) WHERE due_at IS NULL"
    }
}
