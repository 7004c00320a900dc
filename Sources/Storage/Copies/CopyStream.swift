internal import CPQ

/// The two ways of `COPY` (postgresql.org/docs/15/libpq-copy.html).
enum CopyStream {
    /// Sends a command, which the server is to answer with a state.
    static func begin(
        _ command: String, _ state: ExecStatusType, _ handle: OpaquePointer
    ) throws {
        guard let result = PQexec(handle, command) else { throw away(handle) }
        defer { PQclear(result) }
        guard PQresultStatus(result) == state else { throw ServerFailure(result).error(command) }
    }

    /// - Returns: how many rows came.
    static func take(
        _ handle: OpaquePointer, _ command: String,
        _ sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Int {
        while true {
            var row: UnsafeMutablePointer<CChar>?
            let count = PQgetCopyData(handle, &row, 0)
            guard count > 0, let start = row else {
                guard count != 0, count > -2 else { throw away(handle) }
                return try end(handle, command)
            }
            defer { PQfreemem(row) }
            try sink(UnsafeRawBufferPointer(start: start, count: Int(count)))
        }
    }

    static func put(_ bytes: [UInt8], _ handle: OpaquePointer) throws {
        let sent = bytes.withUnsafeBytes { buffer in
            PQputCopyData(
                handle, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
        }
        guard sent == 1 else { throw away(handle) }
    }

    /// - Returns: how many rows the server counted.
    static func end(_ handle: OpaquePointer, _ command: String) throws -> Int {
        guard let result = PQgetResult(handle) else { throw away(handle) }
        defer {
            PQclear(result)
            while let more = PQgetResult(handle) { PQclear(more) }
        }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            throw ServerFailure(result).error(command)
        }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    static func away(_ handle: OpaquePointer) -> StorageError {
        .unavailable(detail: String(cString: PQerrorMessage(handle)))
    }
}
