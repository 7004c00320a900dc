import Storage

enum MailHealthSchema {
    /// An address that failed, by its spelling without capitals; it is nobody's that we know.
    static let health = Migration("mail-health-1-address") {
        """
        CREATE TABLE mail_health (
            recipient_key TEXT NOT NULL PRIMARY KEY,
            hard \(.integer) NOT NULL DEFAULT 0,
            soft \(.integer) NOT NULL DEFAULT 0,
            reason TEXT NOT NULL,
            proof TEXT NOT NULL,
            failed_at \(.integer) NOT NULL,
            suspended_at \(.integer),
            reviewed_at \(.integer)
        ) \(.strict)
        """
        """
        CREATE INDEX mail_health_suspended ON mail_health (suspended_at)
        WHERE suspended_at IS NOT NULL
        """
        "CREATE INDEX mail_health_by_age ON mail_health (failed_at)"
    }
}
