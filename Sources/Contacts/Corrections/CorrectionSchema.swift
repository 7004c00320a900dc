import Storage

enum CorrectionSchema {
    /// Whoever a card is of is sent a link, of which the digest alone is kept; what they correct
    /// waits for a moderator.
    static let corrections = Migration("contacts-6-correction") {
        """
        CREATE TABLE contact_request (
            id \(.identity),
            contact_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            digest \(.blob) NOT NULL UNIQUE CHECK (length(digest) = 32),
            sent_to TEXT NOT NULL CHECK (length(sent_to) <= 320),
            sent_key TEXT NOT NULL CHECK (length(sent_key) <= 320),
            sent_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            sent_at \(.integer) NOT NULL,
            ends_at \(.integer) NOT NULL,
            mail_id \(.integer) REFERENCES outbox (id) ON DELETE SET NULL,
            answered_at \(.integer),
            revoked_at \(.integer)
        ) \(.strict)
        """
        "CREATE INDEX contact_request_of ON contact_request (contact_id, sent_at)"
        "CREATE INDEX contact_request_to ON contact_request (sent_key, sent_at)"
        "CREATE INDEX contact_request_by ON contact_request (sent_by) WHERE sent_by IS NOT NULL"
        "CREATE INDEX contact_request_by_end ON contact_request (ends_at)"
        "CREATE INDEX contact_request_mail ON contact_request (mail_id) WHERE mail_id IS NOT NULL"
        """
        CREATE TABLE contact_correction (
            id \(.identity),
            contact_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            request_id \(.integer) REFERENCES contact_request (id) ON DELETE SET NULL,
            content TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined')),
            sent_at \(.integer) NOT NULL,
            decided_at \(.integer),
            decided_by \(.integer) REFERENCES person (id) ON DELETE SET NULL
        ) \(.strict)
        """
        "CREATE INDEX contact_correction_by_state ON contact_correction (space_id, state, sent_at)"
        "CREATE INDEX contact_correction_of ON contact_correction (contact_id, state)"
        """
        CREATE INDEX contact_correction_of_request ON contact_correction (request_id)
            WHERE request_id IS NOT NULL
        """
        """
        CREATE INDEX contact_correction_by ON contact_correction (decided_by)
            WHERE decided_by IS NOT NULL
        """
    }
}
