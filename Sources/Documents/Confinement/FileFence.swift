import CLinux
import Glibc

/// Which files a child process may open: those that programs need to run, to read only, and the
/// document. The data of the site are not among them, nor its configuration.
///
/// Landlock, of Linux 5.13. Without it the other limits stand, by which nothing is written, sent
/// or started, and yet a hostile document could have another file read, such as the key of the
/// site, and its words put into the text that is found: so nothing is read there, unless whoever
/// runs the site has said that it may. A kernel that has it must take the fence.
enum FileFence {
    /// - Parameter isOptional: whether to go on where the kernel has none.
    static func enter(isOptional: Bool) throws(DocumentError) {
        var all = landlock_ruleset_attr()
        // Every right of the first version: 1 << 0 to 1 << 12.
        all.handled_access_fs = (1 << 13) - 1
        let rules = Int32(
            linux_landlock_create(&all, MemoryLayout<landlock_ruleset_attr>.size, 0))
        guard rules >= 0 else {
            // Unknown to the kernel, off since its start, or refused by what runs us.
            guard [ENOSYS, EOPNOTSUPP, EPERM].contains(errno) else { throw .unavailable }
            guard isOptional else { throw .unfenced }
            return
        }
        defer { close(rules) }
        for folder in folders { try allow(folder, readFolders, rules) }
        for file in files { try allow(file, readFile, rules) }
        try allowDocument(rules)
        guard linux_landlock_enter(rules) == 0 else { throw .unavailable }
    }

    /// Whether a place that no document needs is out of reach: tried, not believed.
    static var stands: Bool {
        let place = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard place >= 0 else { return errno == EACCES }
        close(place)
        return false
    }

    private static let folders = [
        "/usr", "/lib", "/lib64", "/bin", "/etc/fonts", "/var/cache/fontconfig",
        "/var/lib/ghostscript/fonts",
    ]
    private static let files = ["/etc/ld.so.cache", "/dev/null", "/dev/urandom"]

    /// LANDLOCK_ACCESS_FS_EXECUTE, _READ_FILE, _READ_DIR.
    private static let readFolders: UInt64 = 1 << 0 | readFile | 1 << 3
    private static let readFile: UInt64 = 1 << 2

    private static func allow(
        _ path: String, _ rights: UInt64, _ rules: Int32
    ) throws(DocumentError) {
        let place = open(path, pathOnly | O_CLOEXEC)
        // A machine that has no such file needs no rule for it.
        guard place >= 0 else { return }
        defer { close(place) }
        try allow(place, rights, rules)
    }

    private static func allow(
        _ place: Int32, _ rights: UInt64, _ rules: Int32
    ) throws(DocumentError) {
        var rule = landlock_path_beneath_attr()
        rule.allowed_access = rights
        rule.parent_fd = place
        guard linux_landlock_add(rules, &rule) == 0 else { throw .unavailable }
    }

    /// So that a program can open it by its name in /proc.
    private static func allowDocument(_ rules: Int32) throws(DocumentError) {
        var facts = stat()
        guard fstat(0, &facts) == 0 else { throw .unavailable }
        if facts.st_mode & S_IFMT == S_IFREG { try allow(0, readFile, rules) }
    }

    /// O_PATH, which the C library has under _GNU_SOURCE only.
    private static let pathOnly: Int32 = 0o10000000
}
