import CZlib

/// How far an archive has got.
struct ZipState: ~Copyable {
    private enum Phase { case between, checking, sending, ending, over }

    /// Bytes of a file that are checked before another archive gets its turn.
    private static let checkedAtOnce = 4 << 20
    /// Bytes of the directory that go out at once.
    private static let stretch = 256 << 10

    private var source: any ZipSource
    private var phase = Phase.between
    private var file: ZipFile?
    private var entry: ZipEntry?
    private var outcome: ZipOutcome?
    private var directory: [UInt8] = []
    private var entries = 0
    private var written = 0

    init(_ source: some ZipSource) { self.source = source }

    mutating func next() throws -> [UInt8]? {
        let piece =
            switch phase {
            case .between: try begin()
            case .checking: try check()
            case .sending: try send()
            case .ending: end()
            case .over: nil as [UInt8]?
            }
        written += piece?.count ?? 0
        return piece
    }

    private mutating func begin() throws -> [UInt8] {
        guard let entry = try source.next(after: outcome) else {
            directory += ZipRecord.end(
                entries: entries, start: written, length: directory.count)
            phase = .ending
            return []
        }
        switch entry.content {
        case .bytes(let bytes):
            outcome = .written
            let crc = UInt32(truncatingIfNeeded: crc32(0, bytes, uInt(bytes.count)))
            return record(entry, crc, bytes.count) + bytes
        case .file(let path, let size, let sha256):
            do {
                file = try ZipFile(path, size: size, sha256: sha256)
                (self.entry, phase) = (entry, .checking)
            } catch {
                outcome = error.outcome
            }
            return []
        }
    }

    private mutating func check() throws -> [UInt8] {
        do throws(ZipRefusal) {
            guard let entry, let crc = try file?.check(Self.checkedAtOnce) else { return [] }
            guard case .file(_, let size, _) = entry.content else { return [] }
            phase = .sending
            return record(entry, crc, size)
        } catch {
            leave(error.outcome)
            return []
        }
    }

    private mutating func send() throws -> [UInt8] {
        if let bytes = try file?.next() { return bytes }
        leave(.written)
        return []
    }

    private mutating func leave(_ outcome: ZipOutcome) {
        self.outcome = outcome
        phase = .between
        file = nil
    }

    private mutating func end() -> [UInt8]? {
        let piece = Array(directory.prefix(Self.stretch))
        directory.removeFirst(piece.count)
        if directory.isEmpty { phase = .over }
        return piece
    }

    private mutating func record(_ entry: ZipEntry, _ crc: UInt32, _ size: Int) -> [UInt8] {
        let record = ZipRecord(entry: entry, crc: crc, size: size, place: written)
        directory += record.central
        entries += 1
        return record.local
    }
}
