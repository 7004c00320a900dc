import CLinux
import Glibc

/// The system calls that a child process is refused (seccomp): those that reach the network,
/// another process, the kernel's workings, or change a file. It keeps reading, memory, threads and
/// writing to what is open already.
///
/// See seccomp(2) and the kernel's `Documentation/networking/filter.rst`.
enum CallFilter {
    static func enter() throws(DocumentError) {
        var lines = program()
        let isSet = lines.withUnsafeMutableBufferPointer { lines in
            var filter = sock_fprog(len: UInt16(lines.count), filter: lines.baseAddress)
            return linux_filter_calls(&filter) == 0
        }
        guard isSet else { throw .unavailable }
    }

    static func program() -> [sock_filter] {
        var lines = [
            load(architecture),
            jump(BPF_JEQ, machine, ifTrue: 1, ifFalse: 0), answer(kill),
            load(number),
        ]
        #if arch(x86_64)
            // Calls of 32 bits by another door.
            lines += [jump(BPF_JGE, 0x4000_0000, ifTrue: 0, ifFalse: 1), answer(refused(EPERM))]
        #endif
        // What is newer than this list is unknown to whoever asks.
        lines += [
            jump(BPF_JGE, FilteredCalls.firstUnknown, ifTrue: 0, ifFalse: 2),
            jump(BPF_JEQ, FilteredCalls.known, ifTrue: 1, ifFalse: 0), answer(refused(ENOSYS)),
        ]
        lines += FilteredCalls.refused.flatMap { when($0, [answer(refused(EPERM))]) }
        for (call, place) in FilteredCalls.opening {
            lines += when(call, [load(argument(place))] + refuse(anyOf: FilteredCalls.writing))
        }
        lines += when(
            SYS_clone, [load(argument(0))] + refuse(noneOf: FilteredCalls.threads))
        lines += when(
            SYS_prlimit64, [load(argument(0)), jump(BPF_JEQ, 0, ifTrue: 0, ifFalse: 1)] + ends)
        return lines + [answer(allowed)]
    }

    // MARK: Pieces

    private static let ends = [answer(allowed), answer(refused(EPERM))]

    /// What follows is reached by this call alone.
    private static func when(_ call: some BinaryInteger, _ lines: [sock_filter]) -> [sock_filter] {
        [jump(BPF_JEQ, UInt32(call), ifTrue: 0, ifFalse: UInt8(lines.count))] + lines
    }

    private static func refuse(anyOf bits: UInt32) -> [sock_filter] {
        [jump(BPF_JSET, bits, ifTrue: 1, ifFalse: 0)] + ends
    }

    private static func refuse(noneOf bits: UInt32) -> [sock_filter] {
        [jump(BPF_JSET, bits, ifTrue: 0, ifFalse: 1)] + ends
    }

    private static func load(_ place: UInt32) -> sock_filter {
        sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: place)
    }

    private static func jump(
        _ test: Int32, _ value: UInt32, ifTrue: UInt8, ifFalse: UInt8
    ) -> sock_filter {
        sock_filter(code: UInt16(BPF_JMP | test | BPF_K), jt: ifTrue, jf: ifFalse, k: value)
    }

    private static func answer(_ value: UInt32) -> sock_filter {
        sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: value)
    }

    // MARK: Numbers

    private static let kill: UInt32 = 0x8000_0000
    private static let allowed: UInt32 = 0x7FFF_0000
    private static func refused(_ error: Int32) -> UInt32 { 0x0005_0000 | UInt32(error) }

    /// Where `struct seccomp_data` has its parts; of an argument, the lower half.
    private static let number: UInt32 = 0
    private static let architecture: UInt32 = 4
    private static func argument(_ place: UInt32) -> UInt32 { 16 + 8 * place }

    #if arch(x86_64)
        /// AUDIT_ARCH_X86_64
        private static let machine: UInt32 = 0xC000_003E
    #elseif arch(arm64)
        /// AUDIT_ARCH_AARCH64
        private static let machine: UInt32 = 0xC000_00B7
    #endif
}
