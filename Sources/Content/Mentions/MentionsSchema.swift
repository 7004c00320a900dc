import Community
import Storage

enum MentionsSchema {
    static let mentions = Migration("mentions") {
        """
        CREATE TABLE mention (
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            at \(.integer) NOT NULL,
            PRIMARY KEY (item_id, person_id)
        ) \(.strict)
        """
        "CREATE INDEX mention_of_person ON mention (person_id)"
    }
}
