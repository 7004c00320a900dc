import CArchive
import Glibc

/// The parts of a zipped document, read one after the other and kept in memory. What they inflate
/// to is counted as it comes: what the archive says of sizes is never believed.
struct OfficePackage {
    private(set) var parts: [String: [UInt8]] = [:]
    /// All names, those of parts that were not read as well.
    private(set) var names: [String] = []
    /// Some entry of the archive asks for a password.
    private(set) var isEncrypted = false

    private static let mostEntries = 10_000
    /// Beyond this many times its own size, what is inflated is no document.
    private static let mostRatio = 100
    /// Below this, a ratio says nothing.
    private static let smallest = 1 << 20

    /// - Parameter isWanted: which parts to read, by their name.
    init(_ file: Int32, where isWanted: (String) -> Bool) throws(DocumentError) {
        guard let archive = archive_read_new() else { throw .tooCostly }
        defer { archive_read_free(archive) }
        guard archive_read_support_format_zip(archive) == ARCHIVE_OK,
            archive_read_open_fd(archive, file, 1 << 16) == ARCHIVE_OK
        else { throw .broken }
        let most = min(WholeFile.most, max(Self.smallest, WholeFile.size(file) * Self.mostRatio))
        var left = most
        var entry: OpaquePointer?
        while true {
            let code = archive_read_next_header(archive, &entry)
            if code == ARCHIVE_EOF { break }
            guard code >= ARCHIVE_WARN, let entry else { throw .broken }
            guard names.count < Self.mostEntries else { throw .tooCostly }
            guard let name = Self.name(entry) else { continue }
            names.append(name)
            if archive_entry_is_encrypted(entry) != 0 { isEncrypted = true }
            guard isWanted(name), parts[name] == nil, !isEncrypted else { continue }
            parts[name] = try Self.read(archive, &left)
        }
        if names.isEmpty { throw .broken }
    }

    /// AE_IFREG
    private static let regular: mode_t = 0o100000

    /// Nil for what is no file: folders and links are not followed.
    private static func name(_ entry: OpaquePointer) -> String? {
        guard archive_entry_filetype(entry) == Self.regular, archive_entry_symlink(entry) == nil,
            let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        else { return nil }
        return String(cString: name)
    }

    private static func read(
        _ archive: OpaquePointer, _ left: inout Int
    ) throws(DocumentError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = archive_read_data(archive, &buffer, buffer.count)
            guard count >= 0 else { throw .broken }
            guard count > 0 else { return bytes }
            left -= count
            guard left >= 0 else { throw .tooCostly }
            bytes += buffer[..<count]
        }
    }
}
