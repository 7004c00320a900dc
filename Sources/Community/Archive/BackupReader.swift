package import Security
import Storage

/// Opens a backup with the secret key and reads it to its end, in bounded memory. Whatever it gives
/// is authentic; that nothing is missing is known once `read` has returned.
package final class BackupReader {
    package let manifest: BackupManifest
    private let records: RecordReader

    /// - Throws: `SealingError` and `BackupError`, in a sentence each, if it is not one that this
    ///   program can read with this key.
    package init(_ path: String, _ key: OpeningKey) throws {
        records = RecordReader(try SealedBytes(path, key))
        let (record, bytes) = try records.next()
        guard record == .manifest else { throw BackupError.malformed("it has no manifest") }
        manifest = try BackupManifest(json: bytes)
    }

    /// Reads all of it once.
    package func read(into taker: some BackupTaker) throws -> BackupSummary {
        var (entries, size) = (0, Int64(0))
        while true {
            let (record, bytes) = try records.next()
            switch record {
            case .begin:
                let entry = try BackupRecord.decoded(BackupEntry.self, bytes)
                size += try read(entry, into: taker)
                entries += 1
            case .summary:
                let summary = try BackupRecord.decoded(BackupSummary.self, bytes)
                guard summary.entries == entries, summary.size == size else {
                    throw BackupError.malformed("it holds another number of things than it says")
                }
                try records.end()
                return summary
            default: throw BackupError.malformed("its records are out of order")
            }
        }
    }

    private func read(_ entry: BackupEntry, into taker: some BackupTaker) throws -> Int64 {
        try taker.begin(entry)
        var (digest, size) = (DigestStream(), Int64(0))
        while true {
            let (record, bytes) = try records.next()
            switch record {
            case .data:
                digest.update(bytes)
                size += Int64(bytes.count)
                try taker.take(bytes)
            case .end:
                let end = try BackupRecord.decoded(BackupEnd.self, bytes)
                guard end.size == size, end.digest == digest.finish().hex else {
                    throw BackupError.malformed("\(entry.kind) \(entry.name) is not whole")
                }
                try taker.end(entry, end)
                return size
            default: throw BackupError.malformed("its records are out of order")
            }
        }
    }
}

/// The bytes within the seal, one after the other.
private final class SealedBytes {
    private let sealed: SealedReader
    private var held: ArraySlice<UInt8> = []

    init(_ path: String, _ key: OpeningKey) throws {
        let file = try StoredFile(path: path)
        var offset: Int64 = 0
        sealed = try SealedReader(key) { count in
            let bytes = try file.read(from: offset, count: count)
            offset += Int64(bytes.count)
            return bytes
        }
    }

    /// - Throws: `BackupError.malformed` if there are fewer.
    func next(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            if held.isEmpty {
                guard let piece = try sealed.next() else {
                    throw BackupError.malformed("a record ends too early")
                }
                held = piece[...]
            }
            let part = held.prefix(count - bytes.count)
            bytes.append(contentsOf: part)
            held = held.dropFirst(part.count)
        }
        return bytes
    }

    var isOver: Bool {
        get throws {
            while held.isEmpty {
                guard let piece = try sealed.next() else { return true }
                held = piece[...]
            }
            return false
        }
    }
}

private struct RecordReader {
    private let source: SealedBytes

    init(_ source: SealedBytes) { self.source = source }

    func next() throws -> (BackupRecord, [UInt8]) {
        let head = try source.next(5)
        let count = head[1...].reduce(0) { $0 << 8 | Int($1) }
        guard let record = BackupRecord(rawValue: head[0]), count <= BackupRecord.longest else {
            throw BackupError.malformed("a record of an unknown kind")
        }
        return (record, try source.next(count))
    }

    func end() throws {
        guard try source.isOver else {
            throw BackupError.malformed("something stands after its end")
        }
    }
}
