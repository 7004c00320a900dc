import Storage

enum RetentionSchema {
    /// What those who run the site decided of how long something is kept.
    static let choices = Migration("retention-1-choices") {
        """
        CREATE TABLE retention_choice (
            name TEXT PRIMARY KEY NOT NULL CHECK (length(name) <= 80),
            amount \(.integer) NOT NULL CHECK (amount >= 1)
        ) \(.strict)
        """
    }
}
