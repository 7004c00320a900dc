import Synchronization

/// An archive that is made while it is sent, piece by piece, whatever its length: stored entries,
/// each file checked before it begins, 64-bit fields where they are needed.
///
/// Written by hand since libarchive, told the length of a stored file, still puts its CRC-32
/// behind it (bit 3), which `java.util.zip` and others that read a stream refuse; and since
/// a file has to be read before it is sent anyway, to leave out one that was altered.
///
/// Any thread may ask for the next piece, one at a time.
package final class ZipStream: Sendable {
    private let state: Mutex<ZipState>

    package init(_ source: some ZipSource) { state = Mutex(ZipState(source)) }

    /// The next piece, at most 256 KiB, or one entry that was given as bytes; nil at the end. An
    /// empty one says that a file is being checked.
    package func next() throws -> [UInt8]? {
        try state.withLock { try $0.next() }
    }
}
