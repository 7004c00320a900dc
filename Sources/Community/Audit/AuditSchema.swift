import Storage

enum AuditSchema {
    static let audit = Migration("audit") {
        """
        CREATE TABLE audit (
            id \(.identity),
            at \(.integer) NOT NULL,
            actor_id \(.integer),
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            network TEXT NOT NULL,
            digest \(.blob) NOT NULL
        ) \(.strict)
        """
    }
}
