/// What a connection says of its own, prepared when it is opened. The name of the case is the
/// name of the statement.
enum Control: String, CaseIterable {
    case beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case beginAlone = "BEGIN ISOLATION LEVEL SERIALIZABLE"
    /// Each statement sees what is committed when it runs.
    case beginBeside = "BEGIN ISOLATION LEVEL READ COMMITTED"
    /// For migrations, which hold the lock of the migrator.
    case beginMigrating = "BEGIN"
    case commit = "COMMIT"
    case rollBack = "ROLLBACK"
    case savepoint = "SAVEPOINT parvis"
    case release = "RELEASE parvis"
    case rollBackTo = "ROLLBACK TO parvis"
    /// What a read sees: two that print the same see the same rows.
    case snapshot = "SELECT pg_current_snapshot()::text"
    /// The same on a replica, asked before the snapshot is taken and again with it.
    case replayed = "SELECT pg_last_wal_replay_lsn()::text"
    /// A commit gives its locks on before it is on the disk,
    case handOn = "SELECT set_config('synchronous_commit', 'off', true)"
    /// which this one waits for, and with it for all that was committed before.
    case flush = "SELECT pg_logical_emit_message(true, 'parvis', '')"
    /// At least where what is committed is: on the disk, unless commits do not wait for it.
    case written = """
        SELECT (CASE current_setting('synchronous_commit') WHEN 'off'
            THEN pg_current_wal_insert_lsn() ELSE pg_current_wal_flush_lsn() END)::text
        """
    /// Held by a write that met others too often, from before its snapshot to after its commit.
    case takeTurn = "SELECT pg_advisory_lock(8097879867)"
    case giveTurn = "SELECT pg_advisory_unlock(8097879867)"
    /// The same by one that met those who go beside, who make way for it.
    case takeAll = "SELECT pg_advisory_lock(8097879869)"
    case giveAll = "SELECT pg_advisory_unlock(8097879869)"
    case makeWay = "SELECT pg_advisory_xact_lock_shared(8097879869)"
    case tell = "SELECT pg_notify('parvis', $1::text)"
    case tellLater = """
        SELECT set_config('synchronous_commit', 'off', true), pg_notify('parvis', $1::text)
        """

    /// What a write waits for before it begins, so that those who would meet go one by one.
    enum Turn {
        case turn, all

        var beginning: Control { self == .turn ? .takeTurn : .takeAll }
        var ending: Control { self == .turn ? .giveTurn : .giveAll }
    }

    /// Held while migrations are applied: servers that start together take turns.
    static let migrating: SQL = "SELECT pg_advisory_lock(8097879868)"
    static let migrated: SQL = "SELECT pg_advisory_unlock(8097879868)"
}
