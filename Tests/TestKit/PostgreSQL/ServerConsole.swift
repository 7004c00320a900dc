import CPQ
import Foundation

/// What an administrator types at a server: one command at a time, outside of transactions.
package final class ServerConsole: @unchecked Sendable {
    private let url: String
    // Guards the connection, which is opened when it is first needed.
    private let lock = NSLock()
    private var handle: OpaquePointer?

    package init(_ url: String) { self.url = url }

    deinit { PQfinish(handle) }

    package struct Refusal: Error, CustomStringConvertible {
        package let description: String
    }

    /// The first cell of the answer, "" when there is none.
    @discardableResult
    package func run(_ command: String) throws -> String {
        try lock.withLock {
            if handle == nil || PQstatus(handle) != CONNECTION_OK {
                PQfinish(handle)
                handle = PQconnectdb(url)
            }
            guard let handle, PQstatus(handle) == CONNECTION_OK else {
                throw Refusal(description: String(cString: PQerrorMessage(handle)))
            }
            let result = PQexec(handle, command)
            defer { PQclear(result) }
            let status = PQresultStatus(result)
            guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
                throw Refusal(description: String(cString: PQresultErrorMessage(result)))
            }
            guard PQntuples(result) > 0, let cell = PQgetvalue(result, 0, 0) else { return "" }
            return String(cString: cell)
        }
    }
}
