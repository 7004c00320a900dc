/// How a pool opens its database.
package struct StorageOptions: Sendable {
    package enum Synchronous: String, Sendable {
        /// An answered write survives a power cut.
        case full = "FULL"
        /// Faster; only for folders that are thrown away.
        case off = "OFF"
    }

    package var synchronous = Synchronous.full
    /// Seconds that one read transaction may last.
    package var readLimit = 5.0
    /// Seconds that one statement of a write may last on a server, waiting for locks included.
    package var writeLimit = 20.0
    /// Idle readers kept open by the pool: those of the threads that make pages, and some more.
    package var idleReaders = 8
    /// Seconds that whoever finds as many in use waits for one rather than open one more.
    package var readerPatience = 0.02
    /// Idle connections to a server that the pool keeps for writing, and as many for reading: those
    /// of the threads that write. One that is opened anew plans all its statements again.
    package var idleConnections = 32
    /// How often a write is tried again that met others on a server.
    package var mostAttempts = 25
    /// Seconds for which writes on a server take turns after one met another.
    package var crowding = 2.0
    /// Seconds that a replica may be behind and is still read from by whoever wrote nothing.
    package var mostLag = 10.0
    /// Writers that may share one commit.
    package var largestBatch = 64
    /// Seconds during which an open transaction may take in more writers.
    package var longestBatch = 0.02
    /// Pages of WAL (4 KiB each) after which the writer checkpoints.
    package var checkpointPages = 2000

    /// Pages of WAL after which a checkpoint waits for readers and empties it.
    package var largestLog = 16_384

    package init() {}

    /// For tests: nothing is forced to the disk.
    package static var temporary: StorageOptions {
        var options = StorageOptions()
        options.synchronous = .off
        options.idleConnections = 1
        return options
    }
}
