import CLinux
import Glibc

/// A child process under way: it is read with a cap and a deadline, then waited for.
struct ConfinedChild: ~Copyable {
    private let pid: pid_t
    private let output: Int32
    private let errors: Int32

    /// What is kept of its complaints.
    private static let mostComplaint = 4096

    init(_ program: String, _ words: [String], input: Int32) throws(DocumentError) {
        guard let out = Self.pipe() else { throw .unavailable }
        defer { close(out.write) }
        guard let err = Self.pipe() else {
            close(out.read)
            throw .unavailable
        }
        defer { close(err.write) }
        guard let pid = Self.spawn(program, words, [input, out.write, err.write]) else {
            close(out.read)
            close(err.read)
            throw .unavailable
        }
        (self.pid, output, errors) = (pid, out.read, err.read)
    }

    deinit {
        close(output)
        close(errors)
    }

    private static func pipe() -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [-1, -1]
        return pipe2(&ends, O_CLOEXEC) == 0 ? (ends[0], ends[1]) : nil
    }

    // MARK: Starting

    /// - Parameter files: what become its standard input, output and error; it has no other.
    private static func spawn(_ program: String, _ words: [String], _ files: [Int32]) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        var codes: [Int32] = []
        // First out of the way of 0, 1 and 2, should one of the files be one of these; to numbers
        // that none of them has, or one would take the place of the next.
        let above = max(2, files.max() ?? 2) + 1
        for (number, file) in files.enumerated() {
            codes.append(posix_spawn_file_actions_adddup2(&actions, file, above + Int32(number)))
        }
        for number in Int32(0)..<3 {
            codes.append(posix_spawn_file_actions_adddup2(&actions, above + number, number))
        }
        codes.append(posix_spawn_file_actions_addclosefrom_np(&actions, 3))
        var attributes = posix_spawnattr_t()
        guard posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer { posix_spawnattr_destroy(&attributes) }
        codes += aloof(&attributes)
        guard codes.allSatisfy({ $0 == 0 }) else { return nil }
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for word in argv { free(word) } }
        argv.append(nil)
        let envp: [UnsafeMutablePointer<CChar>?] = [nil]
        var pid: pid_t = 0
        return posix_spawn(&pid, program, &actions, &attributes, argv, envp) == 0 ? pid : nil
    }

    /// A process group of its own, and signals as if nobody had changed them.
    private static func aloof(_ attributes: inout posix_spawnattr_t) -> [Int32] {
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        return [
            posix_spawnattr_setpgroup(&attributes, 0),
            posix_spawnattr_setsigmask(&attributes, &none),
            posix_spawnattr_setsigdefault(&attributes, &all),
            posix_spawnattr_setflags(&attributes, Int16(flags)),
        ]
    }

    // MARK: Reading

    consuming func result(_ limits: ConfinedLimits) -> ConfinedResult {
        let deadline = Self.now() + limits.wallSeconds * 1000
        var reading = ConfinedReading(
            output: output, errors: errors, mostOutput: limits.output,
            mostComplaint: Self.mostComplaint)
        let isRead = reading.finish { deadline - Self.now() }
        var ending: ConfinedResult.Ending?
        if reading.isFull {
            ending = .full
        } else if isRead {
            ending = wait(until: deadline)
        }
        if ending == nil || ending == .full { stop() }
        return ConfinedResult(
            ending: ending ?? .late, output: reading.text,
            complaint: String(decoding: reading.complaint, as: UTF8.self))
    }

    /// Nil if it has not ended by then.
    private borrowing func wait(until deadline: Int) -> ConfinedResult.Ending? {
        var (status, pause) = (Int32(0), UInt32(200))
        while true {
            let found = waitpid(pid, &status, WNOHANG)
            if found == pid { break }
            guard found == 0 || errno == EINTR, Self.now() < deadline else { return nil }
            usleep(pause)
            pause = min(pause * 2, 20_000)
        }
        let signal = status & 0x7F
        return signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
    }

    /// Ends it and whatever it started.
    private borrowing func stop() {
        kill(-pid, SIGKILL)
        kill(pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
