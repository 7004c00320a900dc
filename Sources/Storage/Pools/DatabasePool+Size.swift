internal import Glibc

extension DatabasePool {
    /// Bytes that the database takes up: its file with what is yet to be written into it, or what
    /// its server says.
    package func size() throws -> Int64 {
        switch engine {
        case .sqlite(let pool):
            try ["", "-wal"].reduce(0) {
                try $0 + Int64(Disk.status(pool.path + $1)?.st_size ?? 0)
            }
        case .postgresql:
            try read {
                try $0.one("SELECT pg_database_size(current_database()) AS bytes")
            }
        }
    }
}
