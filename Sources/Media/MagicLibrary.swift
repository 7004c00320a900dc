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
        let result = shared.withLock { cookie -> Result<String, FileTypeError> in
            if cookie == nil { cookie = open() }
            guard let pointer = cookie?.pointer else {
                return .failure(.unreadable(reason: "libmagic has no data"))
            }
            guard let answer = magic_file(pointer, path) else {
                let reason = magic_error(pointer).map { String(cString: $0) }
                return .failure(.unreadable(reason: reason ?? "unknown"))
            }
            return .success(String(cString: answer))
        }
        return try result.get()
    }

    private static func open() -> Cookie? {
        let flags = MAGIC_MIME_TYPE | MAGIC_ERROR | MAGIC_SYMLINK | MAGIC_NO_CHECK_COMPRESS
        guard let pointer = magic_open(flags) else { return nil }
        guard magic_load(pointer, nil) == 0 else {
            magic_close(pointer)
            return nil
        }
        return Cookie(pointer: pointer)
    }
}
