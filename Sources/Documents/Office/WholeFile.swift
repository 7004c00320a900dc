import CLinux
import Glibc

/// An open file read from its beginning.
enum WholeFile {
    /// Bytes that are inflated of one document, or read of one that is not compressed.
    static let most = 64 << 20

    /// - Throws: `tooCostly` if it is longer than ``most``.
    static func read(_ file: Int32) throws(DocumentError) -> [UInt8] {
        var bytes: [UInt8] = []
        try each(file) { piece throws(DocumentError) in
            guard bytes.count + piece.count <= most else { throw .tooCostly }
            bytes += piece
        }
        return bytes
    }

    /// Piece by piece, however long.
    static func each(
        _ file: Int32, _ take: (ArraySlice<UInt8>) throws(DocumentError) -> Void
    ) throws(DocumentError) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        lseek(file, 0, SEEK_SET)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .broken }
            guard count > 0 else { return }
            try take(buffer[..<count])
        }
    }

    /// The first bytes.
    static func head(_ file: Int32, _ count: Int) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        let found = pread(file, &buffer, count, 0)
        return Array(buffer.prefix(max(0, found)))
    }

    static func size(_ file: Int32) -> Int {
        var facts = stat()
        return fstat(file, &facts) == 0 ? Int(facts.st_size) : 0
    }
}
