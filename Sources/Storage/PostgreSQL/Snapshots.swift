/// Numbers what reads see. Two reads whose snapshots print the same see the same rows: a commit
/// takes its transaction out of the list of those under way, or raises the bound above it
/// (postgresql.org/docs/15/functions-info.html table 9.80). That holds for every server of the
/// database, since the snapshot is the database's own.
final class Snapshots: Sendable {
    private let latest = Lock<(text: String, number: Int)>(("", 0))

    func number(of text: String) -> Int {
        latest.withLock { latest in
            if latest.text != text { latest = (text, latest.number + 1) }
            return latest.number
        }
    }
}
