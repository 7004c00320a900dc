import CLinux
import Glibc

/// What a child process gives up before it looks at a document. It cannot take any of it back.
enum Confinement {
    /// The hidden command of the program.
    static let command = "confined"
    /// The fence as a word of its command line: whether a child must have it.
    static let fence = "fence"
    static let optionalFence = "fence-if-any"

    /// Sets all limits.
    /// - Parameter isFenceOptional: whether a kernel that cannot fence files in is enough.
    /// - Throws: `unavailable` if one of them cannot be set, `unfenced` if that is the fence: then
    ///   nothing may be parsed.
    static func enter(
        _ limits: ConfinedLimits, isFenceOptional: Bool
    ) throws(DocumentError) {
        // Should whoever waits for it die, it dies too.
        guard linux_prctl(PR_SET_PDEATHSIG, UInt(SIGKILL)) == 0, chdir("/") == 0 else {
            throw .unavailable
        }
        umask(0o077)
        try set(RLIMIT_CPU, limits.cpuSeconds)
        try set(RLIMIT_AS, limits.memory)
        try set(RLIMIT_FSIZE, limits.output)
        try set(RLIMIT_NOFILE, limits.descriptors)
        try set(RLIMIT_CORE, 0)
        guard linux_prctl(PR_SET_NO_NEW_PRIVS, 1) == 0 else { throw .unavailable }
        try FileFence.enter(isOptional: isFenceOptional)
        try CallFilter.enter()
    }

    private static func set(
        _ resource: __rlimit_resource, _ most: Int
    ) throws(DocumentError) {
        let resource = __rlimit_resource_t(resource.rawValue)
        let most = rlim_t(most)
        var limit = rlimit(rlim_cur: most, rlim_max: most)
        guard setrlimit(resource, &limit) == 0, getrlimit(resource, &limit) == 0,
            limit.rlim_cur == most, limit.rlim_max == most
        else { throw .unavailable }
    }
}
