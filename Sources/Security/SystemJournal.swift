import CSystemd
import Glibc

/// The journal of the system, kept by systemd-journald apart from our own files
/// (sd_journal_sendv(3), sd_journal_open(3)). Where there is none, nothing is written nor found.
package enum SystemJournal {
    /// Whether a journal listens on this machine.
    package static var isThere: Bool { access("/run/systemd/journal/socket", W_OK) == 0 }

    /// Writes one entry: a line for people, and fields for programs. The name of a field is of
    /// capital letters, digits and underscores.
    /// - Returns: false if the journal did not take it.
    @discardableResult
    package static func write(
        _ message: String, from identifier: String, _ fields: KeyValuePairs<String, String>
    ) -> Bool {
        guard isThere else { return false }
        let pairs = [
            "MESSAGE=" + message, "SYSLOG_IDENTIFIER=" + identifier, "PRIORITY=5",
        ]
        return send((pairs + fields.map { $0.key + "=" + $0.value }).map { Array($0.utf8) })
    }

    /// The values of one field in the newest entries of an identifier, the newest first. Empty
    /// where the journal may not be read: that takes root, or the group `systemd-journal`.
    /// - Parameter folder: where its files are; nil for those of this machine.
    package static func newest(
        _ field: String, from identifier: String, limit: Int, in folder: String? = nil
    ) -> [String] {
        var journal: OpaquePointer?
        let opened =
            folder.map { sd_journal_open_directory(&journal, $0, 0) }
            ?? sd_journal_open(&journal, Int32(SD_JOURNAL_LOCAL_ONLY))
        guard opened >= 0, let journal else { return [] }
        defer { sd_journal_close(journal) }
        let match = Array(("SYSLOG_IDENTIFIER=" + identifier).utf8)
        guard sd_journal_add_match(journal, match, match.count) >= 0,
            sd_journal_seek_tail(journal) >= 0
        else { return [] }
        var found: [String] = []
        while found.count < limit, sd_journal_previous(journal) > 0 {
            if let value = value(of: field, journal) { found.append(value) }
        }
        return found
    }

    private static func value(of field: String, _ journal: OpaquePointer) -> String? {
        var data: UnsafeRawPointer?
        var length = 0
        guard sd_journal_get_data(journal, field, &data, &length) >= 0, let data else { return nil }
        // The data begins with the name and an equals sign.
        let bytes = UnsafeRawBufferPointer(start: data, count: length)
        return String(decoding: bytes.dropFirst(field.utf8.count + 1), as: UTF8.self)
    }

    private static func send(_ parts: [[UInt8]]) -> Bool {
        let whole = parts.flatMap(\.self)
        return whole.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            var place = UnsafeMutableRawPointer(mutating: start)
            let vectors = parts.map { part in
                defer { place += part.count }
                return iovec(iov_base: place, iov_len: part.count)
            }
            return sd_journal_sendv(vectors, Int32(vectors.count)) >= 0
        }
    }
}
