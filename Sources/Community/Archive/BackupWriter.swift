import Security
package import Storage

/// Writes a backup, sealed, in bounded memory: aside, then looked at again, then under its name.
final class BackupWriter {
    private let output: HashedFile
    private let sealed: SealedWriter
    private var held: [UInt8] = []
    private var summary = BackupSummary()

    init(at path: String, to key: SealingKey, _ manifest: BackupManifest) throws {
        let output = try HashedFile(path)
        self.output = output
        sealed = try SealedWriter(to: key) { try output.write($0) }
        try put(.manifest, try BackupRecord.encoded(manifest))
    }

    /// Adds an entry.
    /// - Parameter fill: gives its bytes, and returns how many rows they are if it is a table.
    /// - Returns: what they were.
    @discardableResult
    func add(
        _ entry: BackupEntry, _ fill: ((UnsafeRawBufferPointer) throws -> Void) throws -> Int?
    ) throws -> BackupEnd {
        try put(.begin, try BackupRecord.encoded(entry))
        var (digest, size) = (DigestStream(), Int64(0))
        let rows = try fill { bytes in
            digest.update(bytes)
            size += Int64(bytes.count)
            try hold(bytes)
        }
        try release()
        let end = BackupEnd(size: size, digest: digest.finish().hex, rows: rows)
        try put(.end, try BackupRecord.encoded(end))
        summary.entries += 1
        summary.size += size
        if let rows { summary.rows[entry.name] = rows }
        return end
    }

    /// Adds a whole file.
    @discardableResult
    func add(_ entry: BackupEntry, from file: StoredFile) throws -> BackupEnd {
        try add(entry) { try file.copy($0) }
    }

    /// Adds a stored file; one that is not there, or not what it was, is noted.
    func add(_ digest: FileDigest, of files: FileStore) throws {
        let file: StoredFile
        do { file = try files.open(digest) } catch StorageError.noFile {
            summary.missing.append(digest.hex)
            return
        }
        let end = try add(BackupEntry(.file, digest.hex), from: file)
        summary.files += 1
        if end.digest != digest.hex { summary.altered.append(digest.hex) }
    }

    func note(rows: [String: Int]) { summary.rows = rows }

    /// - Returns: what it holds, its digest, and its size.
    func finish() throws -> (BackupSummary, FileDigest, Int64) {
        try put(.summary, try BackupRecord.encoded(summary))
        try sealed.finish()
        let (digest, size) = try output.finish()
        return (summary, digest, size)
    }

    private func hold(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(BackupRecord.most - held.count)
            held.append(contentsOf: part)
            rest = rest.dropFirst(part.count)
            if held.count == BackupRecord.most { try release() }
        }
    }

    private func release() throws {
        guard !held.isEmpty else { return }
        try put(.data, held)
        held.removeAll(keepingCapacity: true)
    }

    private func put(_ record: BackupRecord, _ bytes: [UInt8]) throws {
        try BackupRecord.head(record, bytes.count).withUnsafeBytes { try sealed.write($0) }
        try bytes.withUnsafeBytes { try sealed.write($0) }
    }
}

/// A file of which is known what was written to it.
private final class HashedFile {
    private let file: DurableFile
    private var digest = DigestStream()
    private var size: Int64 = 0

    init(_ path: String) throws { file = try DurableFile(at: path) }

    func write(_ bytes: [UInt8]) throws {
        try file.write(bytes)
        digest.update(bytes)
        size += Int64(bytes.count)
    }

    /// Reads what lies on the disk before it has its name: nobody who has the public key alone can
    /// look into it, and yet it must be what was sealed.
    func finish() throws -> (FileDigest, Int64) {
        let written = digest.finish()
        let (found, start) = try StoredFile(path: try file.settle()).digested()
        guard found == written else { throw BackupError.notWritten }
        _ = try SealedFile.owner(of: start)
        try file.finish()
        return (written, size)
    }
}

extension StoredFile {
    fileprivate func copy(_ sink: (UnsafeRawBufferPointer) throws -> Void) throws -> Int? {
        var offset: Int64 = 0
        while true {
            let bytes = try read(from: offset, count: 1 << 20)
            guard !bytes.isEmpty else { return nil }
            try bytes.withUnsafeBytes(sink)
            offset += Int64(bytes.count)
        }
    }

    /// The digest of all, and the first bytes.
    package func digested() throws -> (FileDigest, start: [UInt8]) {
        var digest = DigestStream()
        _ = try copy { digest.update($0) }
        return (digest.finish(), try read(count: 1 << 10))
    }
}
