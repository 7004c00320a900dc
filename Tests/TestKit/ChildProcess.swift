import CLinux
package import Foundation
import Glibc
import Synchronization

/// A program that a test starts. Foundation's `Process` lists the open descriptors into a buffer
/// of fixed size, which hundreds of towns at once overrun; `posix_spawn` closes them by itself.
package final class ChildProcess: Sendable {
    package struct Ending: Equatable {
        /// The exit code; -1 after a signal.
        package let code: Int32
        package let output: Data
        package let complained: String

        package var said: String { String(decoding: output, as: UTF8.self) }
    }

    private let pid: pid_t
    /// Left once it has ended. A child that is dead and not waited for would keep the runner from
    /// seeing its own children end.
    private let ending = DispatchGroup()
    private let status = Mutex<Int32?>(nil)
    private let output: FileHandle
    private let errors: FileHandle

    /// - Parameters:
    ///   - path: of the program; without a slash it is looked for in `PATH`.
    ///   - hears: whether what it complains is kept; one that nobody reads would wait for ever.
    package init(
        _ path: String, _ arguments: [String], environment: [String: String], hears: Bool = true
    ) throws {
        let (output, errors) = (Pipe(), Pipe())
        self.output = output.fileHandleForReading
        self.errors = errors.fileHandleForReading
        pid = try Self.spawn(
            path, arguments, environment, output.fileHandleForWriting.fileDescriptor,
            hears ? errors.fileHandleForWriting.fileDescriptor : nil)
        try output.fileHandleForWriting.close()
        try errors.fileHandleForWriting.close()
        ending.enter()
        Thread.detachNewThread { [self] in reap() }
    }

    /// Reads on until what was said satisfies; nil if the program ends before.
    package func read(until isEnough: (String) -> Bool) -> String? {
        var said = ""
        while !isEnough(said) {
            let more = output.availableData
            guard !more.isEmpty else { return nil }
            said += String(decoding: more, as: UTF8.self)
        }
        return said
    }

    package func terminate() { send(SIGTERM) }

    /// Ends it without a word (SIGKILL).
    package func strikeDead() { send(SIGKILL) }

    /// Reads what is left and waits for the end.
    package func end() throws -> Ending {
        let said = try output.readToEnd() ?? Data()
        let complained = try errors.readToEnd() ?? Data()
        return Ending(
            code: wait(), output: said,
            complained: String(decoding: complained, as: UTF8.self))
    }

    private func wait() -> Int32 {
        ending.wait()
        let status = status.withLock { $0 } ?? -1
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }

    /// Waits without taking it first, so that its number stays its own while a signal is sent.
    private func reap() {
        var facts = siginfo_t()
        while waitid(P_PID, id_t(pid), &facts, WEXITED | WNOWAIT) < 0, errno == EINTR {}
        status.withLock { status in
            var code: Int32 = 0
            while waitpid(pid, &code, 0) < 0, errno == EINTR {}
            status = code
        }
        ending.leave()
    }

    private func send(_ signal: Int32) {
        status.withLock { status in
            if status == nil { kill(pid, signal) }
        }
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], _ output: Int32,
        _ errors: Int32?
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        if let errors {
            posix_spawn_file_actions_adddup2(&actions, errors, 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads of the tests hear no signals, and a child would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
        defer { for text in argv + envp { free(text) } }
        argv.append(nil)
        envp.append(nil)
        var pid: pid_t = 0
        let code = posix_spawnp(&pid, path, &actions, &attributes, argv, envp)
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
        return pid
    }
}
