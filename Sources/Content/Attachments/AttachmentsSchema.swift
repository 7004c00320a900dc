import Community
import Storage

enum AttachmentsSchema {
    /// A text from before is sent without a charset, and so as bytes.
    static let charset = Migration("attachments-4-charset") {
        "ALTER TABLE attachment ADD COLUMN charset TEXT"
    }

    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("attachments-2-people") {
        """
        CREATE INDEX attachment_of_person ON attachment (person_id) WHERE person_id IS NOT NULL
        """
    }

    /// What the files of a person and of a space take up is summed from an index alone.
    static let rooms = Migration("attachments-3-rooms") {
        """
        ALTER TABLE attachment
        ADD COLUMN space_id \(.integer) REFERENCES space (id) ON DELETE SET NULL
        """
        """
        UPDATE attachment
        SET space_id = (SELECT i.space_id FROM item AS i WHERE i.id = attachment.item_id)
        """
        "DROP INDEX attachment_of_person"
        """
        CREATE INDEX attachment_of_person ON attachment (person_id, size)
        WHERE person_id IS NOT NULL
        """
        """
        CREATE INDEX attachment_of_space ON attachment (space_id, size) WHERE space_id IS NOT NULL
        """
    }

    /// Files hang from what is no item as well.
    static let keepers = Migration("attachments-5-keepers") {
        "ALTER TABLE attachment ADD COLUMN keeper TEXT"
        "ALTER TABLE attachment ADD COLUMN keeper_id \(.integer)"
        """
        CREATE INDEX attachment_of_keeper ON attachment (keeper, keeper_id)
        WHERE keeper IS NOT NULL
        """
        "DROP INDEX attachment_waiting"
        """
        CREATE INDEX attachment_waiting ON attachment (created_at)
        WHERE item_id IS NULL AND keeper IS NULL
        """
    }

    /// A picture from before is known by what was made of it alone.
    static let received = Migration("attachments-6-received") {
        "ALTER TABLE attachment ADD COLUMN received TEXT"
        "UPDATE attachment SET received = digest WHERE family <> 'picture'"
        "CREATE INDEX attachment_by_received ON attachment (received) WHERE received IS NOT NULL"
    }

    /// What a scanner for viruses said of each file; of those from before nothing is known.
    static let scans = Migration("attachments-7-scans") {
        "ALTER TABLE attachment ADD COLUMN scan TEXT NOT NULL DEFAULT 'none'"
        "ALTER TABLE attachment ADD COLUMN scan_found TEXT"
        "CREATE INDEX attachment_unscanned ON attachment (scan, id) WHERE scan <> 'clean'"
    }

    /// The pictures by their digest, with the smaller ones made of them; one without a size cannot
    /// be made smaller. Those from before are made by and by.
    static let pictures = Migration("attachments-8-pictures") {
        """
        CREATE TABLE attachment_picture (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
            width \(.integer),
            height \(.integer),
            small TEXT,
            large TEXT
        ) \(.strict)
        """
        """
        CREATE INDEX attachment_picture_small ON attachment_picture (small)
        WHERE small IS NOT NULL
        """
        """
        CREATE INDEX attachment_picture_large ON attachment_picture (large)
        WHERE large IS NOT NULL
        """
    }

    /// What pictures show, as those who sent them say it.
    static let alternatives = Migration("attachments-9-alternatives") {
        "ALTER TABLE attachment ADD COLUMN alternative TEXT"
    }

    static let attachments = Migration("attachments") {
        """
        CREATE TABLE attachment (
            id \(.identity),
            item_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            person_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            media_type TEXT NOT NULL,
            family TEXT NOT NULL,
            size \(.integer) NOT NULL CHECK (size >= 0),
            position \(.integer) NOT NULL DEFAULT 0,
            created_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX attachment_of_item ON attachment (item_id, position)"
        "CREATE INDEX attachment_by_digest ON attachment (digest)"
        "CREATE INDEX attachment_waiting ON attachment (created_at) WHERE item_id IS NULL"
    }
}
