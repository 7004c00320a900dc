/// What a connection says of its own, prepared when it is opened. The name of the case is the
/// name of the statement.
enum Control: String, CaseIterable {
    case beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case beginWriting = "BEGIN ISOLATION LEVEL SERIALIZABLE"
    /// For migrations, which hold the lock of the migrator.
    case beginAlone = "BEGIN"
    case commit = "COMMIT"
    case rollBack = "ROLLBACK"
    case savepoint = "SAVEPOINT parvis"
    case release = "RELEASE parvis"
    case rollBackTo = "ROLLBACK TO parvis"
    /// What a read sees: two that print the same see the same rows.
    case snapshot = "SELECT pg_current_snapshot()::text"
    /// Held by a write that met others too often, from before its snapshot to after its commit.
    case takeTurn = "SELECT pg_advisory_lock(8097879867)"
    case giveTurn = "SELECT pg_advisory_unlock(8097879867)"
    case tell = "SELECT pg_notify('parvis', $1::text)"

    /// Held while migrations are applied: servers that start together take turns.
    static let migrating: SQL = "SELECT pg_advisory_lock(8097879868)"
    static let migrated: SQL = "SELECT pg_advisory_unlock(8097879868)"
}
