import Community
import Storage

enum ReactionsSchema {
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
