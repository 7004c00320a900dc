/// What one thread reads through: one connection of the pool at a time, whose statements stay
/// prepared. Made by `DatabasePool.makeReader()`; not to be shared.
package final class Reader {
    enum Engine {
        case sqlite(SQLitePool)
        case postgresql(PostgresPool)
    }

    private let engine: Engine
    /// Statements that the last transaction ran.
    package private(set) var statements = 0
    /// How often it asked a server and waited.
    package private(set) var roundTrips = 0

    init(_ engine: Engine) { self.engine = engine }

    /// Runs `body` in one read transaction: all it reads is of one moment.
    /// Throws `tooLong` when it passes the time limit.
    /// - Parameter mayRepeat: `body` changes nothing outside, and may run again: on a server what
    ///   it takes by `generation` is then confirmed along with its first statement, or at its end.
    ///   It may then be read from a replica as well.
    /// - Parameter after: what whoever reads has written, as `DatabasePool.written` told it, and
    ///   is to see.
    package func read<Value>(
        mayRepeat: Bool = false, after: String? = nil, _ body: (Database) throws -> Value
    ) throws -> Value {
        switch engine {
        case .sqlite(let pool):
            return try pool.read(atEnd: { self.statements = $0.statements }, body)
        case .postgresql(let pool):
            let note = { (db: Database) in
                self.statements = db.statements
                self.roundTrips = db.roundTrips
            }
            return try pool.read(
                mayRepeat: mayRepeat, after: after.flatMap { Position($0) }, atEnd: note, body)
        }
    }
}
