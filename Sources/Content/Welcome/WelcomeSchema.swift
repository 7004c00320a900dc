import Storage

enum WelcomeSchema {
    /// What a space says on its home page to those who belong to it, and on its page for guests.
    static let texts = Migration("welcome") {
        """
        CREATE TABLE space_welcome (
            space_id \(.integer) NOT NULL PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
            home TEXT NOT NULL,
            home_html TEXT NOT NULL,
            door TEXT NOT NULL,
            door_html TEXT NOT NULL,
            updated_at \(.integer) NOT NULL
        ) \(.strict)
        """
    }
}
