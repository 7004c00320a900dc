import CLinux
import Foundation
import Testing

@testable import Documents

@Suite("A kernel that keeps no file from a confined child") struct FenceTests {
    let desk: Desk
    let document: String
    let secret: String

    init() throws {
        desk = try Desk()
        document = try desk.file("document.txt", "the document")
        secret = try desk.file("secret", "the key")
    }

    /// Runs on a thread from which on the kernel answers the call by which a fence begins as one
    /// that has none, which its children inherit.
    func without<Value: Sendable>(
        answering error: Int32 = ENOSYS, _ body: @escaping @Sendable () throws -> Value
    ) throws -> Value {
        let ended = DispatchSemaphore(value: 0)
        let box = Box<Value>()
        let thread = Thread {
            box.result = Result {
                try #require(Self.take(error))
                return try body()
            }
            ended.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
        ended.wait()
        return try #require(box.result).get()
    }

    /// Unchecked: read once the thread that wrote it is done.
    private final class Box<Value>: @unchecked Sendable { var result: Result<Value, any Error>? }

    private static func take(_ error: Int32) -> Bool {
        var lines = [
            sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: 0),
            sock_filter(
                code: UInt16(BPF_JMP | BPF_JEQ | BPF_K), jt: 0, jf: 1,
                k: UInt32(SYS_landlock_create_ruleset)),
            sock_filter(
                code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: 0x0005_0000 | UInt32(error)),
            sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: 0x7FFF_0000),
        ]
        return lines.withUnsafeMutableBufferPointer { lines in
            var filter = sock_fprog(len: UInt16(lines.count), filter: lines.baseAddress)
            return linux_prctl(PR_SET_NO_NEW_PRIVS, 1) == 0 && linux_filter_calls(&filter) == 0
        }
    }

    private func said(_ script: String, _ confined: Confined) throws -> String {
        let result = try confined.run(
            .program("/usr/bin/bash", ["--norc", "-c", script]), over: document,
            limits: ConfinementTests.limits)
        return String(decoding: result.output, as: UTF8.self)
    }

    @Test(arguments: [ENOSYS, EOPNOTSUPP, EPERM])
    func `nothing is read there, nor any other program started`(error: Int32) throws {
        #expect(try DocumentText.read(document, mediaType: "text/plain").pages == ["the document"])
        try without(answering: error) {
            #expect(throws: DocumentError.unfenced) {
                try DocumentText.read(document, mediaType: "text/plain")
            }
            #expect(throws: DocumentError.unfenced) { try DocumentMarks.read(document) }
            #expect(throws: DocumentError.unfenced) {
                try DocumentPreview.make(document, mediaType: Type.pdf)
            }
            let started = try said("echo started", Confined())
            #expect(started.isEmpty)
            #expect(throws: DocumentError.unfenced) { try Confined().isFenced() }
        }
    }

    @Test func `where that was allowed, it is read with the other limits alone`() throws {
        let lax = Confined(isFenceOptional: true)
        let script = "read a < '\(secret)'; echo [$a]; echo x > '\(document)'; echo $?"
        try without {
            let text = try DocumentText.read(document, mediaType: "text/plain", confined: lax)
            #expect(text.pages == ["the document"])
            let (said, isFenced) = (try said(script, lax), try lax.isFenced())
            #expect(said == "[the key]\n1\n" && !isFenced)
        }
    }

    @Test func `a kernel that has a fence must take it, whatever was allowed`() throws {
        let lax = Confined(isFenceOptional: true)
        #expect(try said("read a < '\(secret)'; echo [$a]", lax) == "[]\n")
        #expect(try lax.isFenced() && Confined().isFenced())
    }

    @Test func `calls of the kernel that are newer than the filter are unknown to it`() throws {
        let script = """
            for my $number (435, 436, 437, 438, 439, 440, 444, 449, 452, 462, 470, 999, 70000) {
                $! = 0;
                my $found = syscall($number, -1, 0, 0, 0, 0);
                print "$number " if $found == -1 && $! == 38;
            }
            """
        let result = try Confined().run(
            .program("/usr/bin/perl", ["-e", script]), over: document,
            limits: ConfinementTests.limits)
        #expect(
            String(decoding: result.output, as: UTF8.self)
                == "435 436 437 438 440 444 449 452 462 470 999 70000 ")
    }
}
