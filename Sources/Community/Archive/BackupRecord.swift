import Foundation

/// What lies within the seal: one record after the other, each a letter, its length in four bytes
/// (the highest first), and so many bytes.
///
///     m  the manifest, JSON                   once, first
///     b  an entry begins, JSON                then its bytes
///     d  bytes of it, at most `most`          any number
///     e  it ends: size, digest, rows, JSON    then the next
///     z  the summary, JSON                    once, last
enum BackupRecord: UInt8 {
    case manifest = 0x6D
    case begin = 0x62
    case data = 0x64
    case end = 0x65
    case summary = 0x7A

    /// Bytes of data in a record.
    static let most = 60 << 10
    /// Bytes of JSON.
    static let longest = 64 << 20

    static func head(_ record: BackupRecord, _ count: Int) -> [UInt8] {
        [record.rawValue]
            + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    }

    static func encoded(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Array(try encoder.encode(value))
    }

    /// - Throws: `BackupError.malformed`.
    static func decoded<Value: Decodable>(_ type: Value.Type, _ json: [UInt8]) throws -> Value {
        do { return try JSONDecoder().decode(type, from: Data(json)) } catch {
            throw BackupError.malformed("\(type) cannot be read")
        }
    }
}
