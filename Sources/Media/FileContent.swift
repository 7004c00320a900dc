import Glibc

/// What the bytes of a file say it is.
struct FileContent {
    let mediaType: String
    /// The first 4 KiB.
    let head: [UInt8]
    /// The last 64 KiB: in a zip, its list of names.
    let tail: [UInt8]

    init(path: String) throws(FileTypeError) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(reason: "errno \(errno)") }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(reason: "not a plain file")
        }
        guard facts.st_size > 0 else { throw .empty }
        head = Self.bytes(of: file, from: 0, count: 4 << 10)
        tail = Self.bytes(of: file, from: max(0, facts.st_size - 64 << 10), count: 64 << 10)
        mediaType = try MagicLibrary.mediaType(of: path)
    }

    private static func bytes(of file: Int32, from offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            used = max(0, pread(file, buffer.baseAddress, count, offset))
        }
    }

    func begins(with bytes: some Sequence<UInt8>) -> Bool { head.starts(with: bytes) }

    /// True if a zip's list of names has this one, or one that contains it.
    func hasEntry(_ name: String) -> Bool {
        ByteReader(tail).first(Array(name.utf8)) != nil
    }

    /// Whether the text that it is begins so, after white space, in any case.
    func begins(asOneOf beginnings: [String]) -> Bool {
        let start = head.drop { Self.leading.contains($0) }.prefix(64)
        let text = String(decoding: start, as: UTF8.self).lowercased()
        return beginnings.contains { text.hasPrefix($0) }
    }

    /// True for what libmagic finds too short to tell: a few characters of UTF-8.
    var isShortText: Bool {
        guard head.count < 64, let text = String(validating: head, as: UTF8.self) else {
            return false
        }
        return text.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control || "\t\r\n".unicodeScalars.contains($0)
        }
    }

    /// True if a browser that guesses would take the beginning for a page or a drawing
    /// (WHATWG MIME Sniffing, section 7.1), or a shell for a script.
    var looksActive: Bool {
        begins(asOneOf: Self.active)
    }

    /// The byte order mark of UTF-8, and white space.
    private static let leading: Set<UInt8> = [0xEF, 0xBB, 0xBF, 9, 10, 12, 13, 32]
    private static let active = [
        "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<style", "<?xml",
        "<?php", "<title", "<table", "<object", "<embed", "#!", "@echo",
    ]
}
