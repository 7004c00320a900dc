import CMagic
import Synchronization

/// libmagic, which tells a file by its content. A cookie serves one thread at a time: there is
/// one, under a lock, since loading its data takes far longer than asking it.
enum MagicLibrary {
    private struct Cookie: @unchecked Sendable {
        let pointer: magic_t
    }

    private static let shared = Mutex<Cookie?>(nil)

    /// The media type of a file's content, "application/octet-stream" if unknown.
    static func mediaType(of path: String) throws(FileTypeError) -> String {
        try ask(MAGIC_MIME_TYPE, path)
    }

    /// How the letters of a text are written: "utf-8", "iso-8859-1", "unknown-8bit"; "binary"
    /// for what is no text.
    static func charset(of path: String) throws(FileTypeError) -> String {
        try ask(MAGIC_MIME_ENCODING, path)
    }

    private static func ask(_ question: Int32, _ path: String) throws(FileTypeError) -> String {
        let result = shared.withLock { cookie -> Result<String, FileTypeError> in
            if cookie == nil { cookie = open() }
            guard let pointer = cookie?.pointer else {
                return .failure(.unreadable(reason: "libmagic has no data"))
            }
            magic_setflags(pointer, flags | question)
            guard let answer = magic_file(pointer, path) else {
                let reason = magic_error(pointer).map { String(cString: $0) }
                return .failure(.unreadable(reason: reason ?? "unknown"))
            }
            return .success(String(cString: answer))
        }
        return try result.get()
    }

    private static let flags = MAGIC_ERROR | MAGIC_SYMLINK | MAGIC_NO_CHECK_COMPRESS

    private static func open() -> Cookie? {
        guard let pointer = magic_open(flags) else { return nil }
        guard magic_load(pointer, nil) == 0 else {
            magic_close(pointer)
            return nil
        }
        return Cookie(pointer: pointer)
    }
}
