import Community
import Storage

enum ReactionsSchema {
    /// Whatever names a person is found without a look at all rows.
    static let people = Migration("reactions-2-people") {
        "CREATE INDEX reaction_of_person ON reaction (person_id, item_id)"
    }

    static let reactions = Migration("reactions") {
        """
        CREATE TABLE reaction (
            item_id \(.integer) NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            sign TEXT NOT NULL CHECK (sign IN ('thanks', 'agree', 'support', 'celebrate')),
            at \(.integer) NOT NULL,
            PRIMARY KEY (item_id, person_id, sign)
        ) \(.strict)
        """
    }
}
