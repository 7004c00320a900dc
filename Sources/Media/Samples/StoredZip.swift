/// A zip of files as they are, uncompressed (APPNOTE 6.3.3), dated 1 January 1980 so that the
/// same content gives the same bytes. For documents of a few megabytes.
struct StoredZip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a file; the name is read as UTF-8.
    mutating func add(_ name: String, _ bytes: [UInt8]) {
        let size = Self.little(bytes.count, 4)
        // Version 2.0, UTF-8 names, stored, 00:00:00, 1980-01-01.
        let common: [UInt8] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]
        let sums = Self.little(Int(CRC32.of(bytes)), 4) + size + size
        let shape = common + sums + Self.little(name.utf8.count, 2) + [0, 0]
        directory += Array("PK\u{1}\u{2}".utf8) + [20, 0] + shape
        directory += [UInt8](repeating: 0, count: 10) + Self.little(body.count, 4) + name.utf8
        body += Array("PK\u{3}\u{4}".utf8) + shape + name.utf8 + bytes
        count += 1
    }

    /// The files, then the list of them.
    func written() -> [UInt8] {
        let number = Self.little(count, 2)
        let end = Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + number + number
        return body + directory + end + Self.little(directory.count, 4)
            + Self.little(body.count, 4) + [0, 0]
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
