internal import CSQLite

extension SQLiteConnection {
    /// What a connection is for; decides how the file is opened.
    enum Purpose {
        /// Writes and checkpoints. There is one in the process.
        case writing(StorageOptions.Synchronous)
        /// Opened read-only, can neither write nor checkpoint.
        case reading
        /// Read-only, but may fill another file (`VACUUM INTO`).
        case copying
    }

    /// - Parameter generation: of the pool that the connection is of.
    static func open(
        _ path: String, for purpose: Purpose, _ generation: Generation = Generation()
    ) throws -> SQLiteConnection {
        guard pages == SQLITE_OK else {
            throw StorageError(code: pages, message: nil, sql: "")
        }
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, purpose.flags, nil)
        guard let handle = opened else { throw StorageError.io(detail: "no memory to open") }
        guard code == SQLITE_OK else {
            defer { sqlite3_close(handle) }
            throw StorageError(code: code, message: sqlite3_errmsg(handle), sql: "")
        }
        let connection = SQLiteConnection(handle: handle, generation: generation)
        try connection.configure(for: purpose)
        return connection
    }

    /// What a reader remembers of the file is forgotten with each commit of the writer: its pages
    /// are taken and given back too often for the allocator (sqlite.org/malloc.html section 3.3).
    /// Asked once, before anything else of the library.
    private static let pages = parvis_sqlite_take_pages(256)

    private func configure(for purpose: Purpose) throws {
        // The wait first: opening a cold database may already meet a lock.
        try check(sqlite3_busy_timeout(handle, 5000))
        try check(sqlite3_extended_result_codes(handle, 1))
        try check(parvis_sqlite_switch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0))
        try check(parvis_sqlite_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1))
        try check(parvis_sqlite_switch(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1))
        try addFolding()
        try hooks.install(on: handle)
        try control("PRAGMA foreign_keys = ON")
        // What is sorted stays out of files that anyone may read.
        try control("PRAGMA temp_store = MEMORY")
        switch purpose {
        case .writing(let synchronous):
            try control("PRAGMA cache_size = -4096")
            try setLogMode()
            try control(
                synchronous == .full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF")
            try control("PRAGMA journal_size_limit = 67108864")
            // What was erased is gone from the file too.
            try control("PRAGMA secure_delete = ON")
        case .reading:
            // Each thread has its own; what it lacks is in the system's memory.
            try control("PRAGMA cache_size = -1024")
            try control("PRAGMA query_only = ON")
        case .copying:
            break
        }
    }

    private func setLogMode() throws {
        var mode: String?
        try hooks.permitting {
            try run("PRAGMA journal_mode = WAL") { row in
                mode = row.text(at: 0)
                return true
            }
        }
        guard mode == "wal" else { throw StorageError.io(detail: "no write-ahead log here") }
    }

    func check(_ code: Int32) throws {
        guard code == SQLITE_OK else {
            throw StorageError(code: code, message: sqlite3_errmsg(handle), sql: "")
        }
    }

    private func addFolding() throws {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
        let code = sqlite3_create_function_v2(
            handle, Dialect.folding.text, 1, flags, nil,
            { context, _, values in foldArgument(context, values?[0]) }, nil, nil, nil)
        try check(code)
    }
}

/// The SQL function: text is folded, anything else gives NULL.
private func foldArgument(_ context: OpaquePointer?, _ value: OpaquePointer?) {
    guard let start = sqlite3_value_text(value) else { return sqlite3_result_null(context) }
    let count = Int(sqlite3_value_bytes(value))
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    var folded = Folding.fold(text)
    folded.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
            parvis_sqlite_result_text(context, $0.baseAddress, UInt64($0.count))
        }
    }
}

extension SQLiteConnection.Purpose {
    fileprivate var flags: Int32 {
        // One thread at a time uses a connection: no mutex inside.
        let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        return switch self {
        case .writing: common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .reading, .copying: common | SQLITE_OPEN_READONLY
        }
    }
}

extension SQLiteConnection {
    /// Moves the log into the database as far as readers allow; `whole` also
    /// empties the log file, and waits for readers.
    func checkpoint(whole: Bool) throws {
        let mode = whole ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
        let code = sqlite3_wal_checkpoint_v2(handle, "main", mode, nil, nil)
        // Busy: a reader needs the log; the next commit tries again.
        guard code & 0xff != SQLITE_BUSY else { return }
        try check(code)
    }
}
