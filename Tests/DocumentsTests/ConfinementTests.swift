import Documents
import Foundation
import Glibc
import Testing

@Suite("What a confined child may not do") struct ConfinementTests {
    let desk: Desk
    let document: String

    init() throws {
        desk = try Desk()
        document = try desk.file("document", "the document")
    }

    static let limits = ConfinedLimits(
        cpuSeconds: 2, wallSeconds: 20, memory: 1 << 30, output: 1 << 16)

    func bash(_ script: String, _ limits: ConfinedLimits = limits) throws -> ConfinedResult {
        try Confined().run(
            .program("/usr/bin/bash", ["--norc", "-c", script]), over: document, limits: limits)
    }

    func said(_ script: String) throws -> String {
        String(decoding: try bash(script).output, as: UTF8.self)
    }

    @Test func `it reads its document, by its descriptor and by its name`() throws {
        #expect(
            try said("read a; echo $a; read b < /proc/self/fd/0; echo $b")
                == "the document\nthe document\n")
    }

    @Test func `it has no environment`() throws {
        #expect(try !said("export -p").contains("HOME"))
        #expect(try !said("export -p").contains("PARVIS"))
    }

    @Test func `it reads no other file`() throws {
        let secret = try desk.file("secret", "secret")
        #expect(try said("read a < '\(secret)'; echo [$a]") == "[]\n")
        #expect(try said("read a < /etc/passwd; echo [$a]") == "[]\n")
    }

    @Test func `it writes no file`() throws {
        let place = desk.folder.appendingPathComponent("made").path
        #expect(try said("echo x > '\(place)'; echo $?") == "1\n")
        #expect(try said("echo x >> '\(document)'; echo $?") == "1\n")
        #expect(!FileManager.default.fileExists(atPath: place))
    }

    @Test func `it reaches no network, not even this machine`() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { address in
            try address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                try #require(bind(listener, address, size) == 0 && listen(listener, 1) == 0)
                getsockname(listener, address, &size)
            }
        }
        let port = UInt16(bigEndian: address.sin_port)
        #expect(try said("echo > /dev/tcp/127.0.0.1/\(port) && echo open; echo done") == "done\n")
    }

    @Test func `it starts no other process and signals none`() throws {
        #expect(try bash("/usr/bin/true & echo started").output.isEmpty)
        #expect(try said("kill -9 \(getpid()); echo $?") == "1\n")
    }

    @Test func `its limits are those that were asked for, and stay`() throws {
        let text = try said(
            "ulimit -t; ulimit -v; ulimit -n; ulimit -c; ulimit -v unlimited; ulimit -v")
        #expect(text == "2\n\(1 << 20)\n64\n0\n\(1 << 20)\n")
    }

    @Test func `one that hangs is killed, with all that it holds`() throws {
        var limits = Self.limits
        limits.wallSeconds = 1
        let start = Date()
        let result = try Confined().run(
            .program("/usr/bin/sleep", ["1000"]), over: document, limits: limits)
        #expect(result.ending == .late)
        #expect(Date().timeIntervalSince(start) < 10)
    }

    @Test func `one that closes its outputs and hangs is killed as well`() throws {
        var limits = Self.limits
        (limits.wallSeconds, limits.cpuSeconds) = (1, 60)
        #expect(try bash("exec >&- 2>&-; while :; do :; done", limits).ending == .late)
    }

    @Test func `one that works without end is stopped`() throws {
        var limits = Self.limits
        limits.cpuSeconds = 1
        let ending = try bash("while :; do :; done", limits).ending
        #expect([.signal(SIGKILL), .signal(SIGXCPU)].contains(ending))
    }

    @Test func `one that writes without end is stopped when enough was read`() throws {
        let result = try Confined().run(
            .program("/usr/bin/yes", []), over: document, limits: Self.limits)
        #expect(result.ending == .full)
        #expect(result.output.count == Self.limits.output)
    }

    @Test func `one that complains without end is heard only a little`() throws {
        let result = try bash("for i in {1..20000}; do echo complaint $i >&2; done; echo end")
        #expect(result.output == Array("end\n".utf8))
        #expect(result.complaint.utf8.count <= 4096)
    }

    @Test func `one that takes more memory than it may has none`() throws {
        var limits = Self.limits
        (limits.memory, limits.cpuSeconds) = (1 << 28, 20)
        let result = try bash("a=x; while :; do a=$a$a; done", limits)
        #expect(result.ending != .code(0) && result.ending != .late)
    }

    @Test func `nothing runs where a limit cannot be set`() throws {
        #expect(throws: DocumentError.unavailable) {
            try Confined(program: "/usr/bin/none").run(
                .own(["marks"]), over: document, limits: Self.limits)
        }
        for words in [
            [], ["1", "2"], ["1", "1", "1", "x"], ["1", "1", "1", "1", "fence"],
            ["0", "1", "1", "1", "fence", "own", "marks"],
        ] {
            #expect(ConfinedCommand.run(words[...]) == 85)
        }
        let unknown = try Confined().run(.own(["dance"]), over: document, limits: Self.limits)
        #expect(unknown.ending == .code(85))
        let none = try Confined().run(
            .program("/usr/bin/none", []), over: document, limits: Self.limits)
        #expect(none.ending == .code(85))
    }

    @Test func `however many files are open beside it, its output is its own`() throws {
        var open: [Int32] = []
        defer { for file in open { close(file) } }
        while (open.last ?? 0) < 90 { open.append(dup(2)) }
        for _ in 0..<30 {
            #expect(try said("read a; echo $a") == "the document\n")
            open.append(dup(2))
        }
    }

    @Test func `many at a time do not hold each other up`() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    let result = try Confined().run(
                        .program("/usr/bin/echo", ["done"]), over: document, limits: Self.limits)
                    return result.output == Array("done\n".utf8)
                }
            }
            for try await isDone in group { #expect(isDone) }
        }
    }
}
