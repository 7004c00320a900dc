internal import CSQLite

extension StorageError {
    /// The error of a result code of SQLite (sqlite.org/rescode.html).
    init(code: Int32, message: UnsafePointer<CChar>?, sql: String) {
        let message = (message ?? sqlite3_errstr(code)).map { String(cString: $0) } ?? ""
        switch code & 0xff {
        case SQLITE_CONSTRAINT:
            self = .constraint(kind: Constraint(code: code), detail: message)
        case SQLITE_FULL: self = .full
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt(detail: message)
        case SQLITE_READONLY, SQLITE_AUTH: self = .readOnly
        case SQLITE_IOERR, SQLITE_CANTOPEN: self = .io(detail: "\(message) (\(code))")
        case SQLITE_INTERRUPT: self = .tooLong
        default: self = .sql(code: Int(code), message: message, sql: sql)
        }
    }
}

extension StorageError.Constraint {
    /// The kind is in the second byte of the extended code.
    fileprivate init(code: Int32) {
        self =
            switch code >> 8 {
            // The latter is `Schema.refusal`.
            case 1, 7: .check
            case 3: .foreignKey
            case 5: .notNull
            case 6, 8, 10: .unique
            case 12: .type
            default: .other
            }
    }
}
