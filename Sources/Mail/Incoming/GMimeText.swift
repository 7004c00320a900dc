import CGMime
import Foundation

/// Letters and dates as GMime reads them.
enum GMimeText {
    /// What a raw header value says (RFC 2047).
    static func header(_ raw: String) -> String {
        let isPlain = raw.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !raw.contains("=?")
        guard !isPlain, GMimeLibrary.isStarted, let options = parvis_gmime_options() else {
            return raw
        }
        defer { g_mime_parser_options_free(options) }
        return String(taking: g_mime_utils_header_decode_text(options, raw)) ?? raw
    }

    static func date(_ raw: String) -> Date? {
        var seconds: gint64 = 0
        guard GMimeLibrary.isStarted, raw.utf8.count < 200, parvis_gmime_date(raw, &seconds) != 0
        else { return nil }
        return Date(timeIntervalSince1970: Double(seconds))
    }

    /// A text in a charset; what the charset cannot mean is read as UTF-8 or Windows-1252, and what
    /// is no letter in any becomes "?". Without NUL, with line feeds only.
    static func body(_ bytes: some Collection<UInt8>, charset: String?) -> String {
        let name = (charset ?? "utf-8").lowercased().trimmed
        if name.hasPrefix("utf-16") { return wide(Array(bytes), name) }
        let clean = Array(bytes).filter { $0 != 0 }
        if let text = String(validating: clean, as: UTF8.self), isPlain(name) { return text.lines }
        let (first, second) = candidates(name)
        let text = clean.withUnsafeBytes { raw -> String? in
            guard GMimeLibrary.isStarted, let start = raw.baseAddress else { return "" }
            let letters = start.assumingMemoryBound(to: CChar.self)
            return String(taking: parvis_gmime_decode(first, second, letters, raw.count))
        }
        return (text ?? String(decoding: clean, as: UTF8.self)).lines
    }

    private static func isPlain(_ name: String) -> Bool {
        ["utf-8", "utf8", "us-ascii", "ascii", "", "unknown-8bit", "binary", "default"]
            .contains(name)
    }

    /// What is declared as ASCII or Latin-1 is often neither.
    private static func candidates(_ name: String) -> (String, String) {
        if isPlain(name) { return ("utf-8", "windows-1252") }
        let latin: Set = ["iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso_8859-1", "cp1252"]
        if latin.contains(name) { return ("windows-1252", "iso-8859-1") }
        return (name == "unicode-1-1-utf-7" ? "utf-7" : name, "utf-8")
    }

    private static func wide(_ bytes: [UInt8], _ name: String) -> String {
        let isLittle = name.hasSuffix("le") || bytes.starts(with: [0xFF, 0xFE])
        let units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map { at in
            let (one, two) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            return isLittle ? two << 8 | one : one << 8 | two
        }
        let text = String(decoding: units.filter { $0 != 0xFEFF && $0 != 0 }, as: UTF16.self)
        return text.lines
    }
}

extension String {
    /// With line feeds only, whatever ended its lines.
    fileprivate var lines: String {
        guard utf8.contains(0x0D) else { return self }
        return replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\r", with: "\n")
    }
}
