import Foundation
import Glibc
import HTTP
import TestKit
import Testing

@Suite("The command line", .serialized) final class CommandLineTests {
    let folder = FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private var data: String { folder + "/data" }

    private func config(_ more: String = "", port: Int = 0) throws -> String {
        let file = folder + "/parvis.json5"
        let text = "{ address: \"http://localhost\", data: \"\(data)\", port: \(port), \(more) }"
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }

    private func freePort() throws -> Int {
        var server = ServerConfiguration()
        server.port = 0
        return try server.probe()
    }

    private func initialise(_ slug: String = "union") throws -> ChildProcess.Ending {
        try RealProgram.run(
            "init", "--config", try config(), "--email", "ada@parvis.test", "--name", "Ada",
            "--space", slug, "--space-name", "Union locale", "--host", "Union")
    }

    private func isOneLine(_ text: String) -> Bool {
        text.hasPrefix("parvis: ") && text.filter(\.isNewline).count == 1
    }

    @Test func `an unknown command is refused in one line, with code 2`() throws {
        let ending = try RealProgram.run("dance")
        #expect(ending.code == 2)
        #expect(isOneLine(ending.complained))
    }

    @Test func `an unknown key stops the start with its name`() throws {
        let ending = try RealProgram.run("serve", "--config", try config("prot: 1"))
        #expect(ending.code == 1)
        #expect(isOneLine(ending.complained))
        #expect(ending.complained.contains("\"prot\""))
    }

    @Test func `init makes a private folder and prints a link, once`() throws {
        let first = try initialise()
        #expect(first.code == 0)
        #expect(first.said.contains("http://localhost/invitation/"))
        let facts = try FileManager.default.attributesOfItem(atPath: data)
        #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o700)
        #expect(!FileManager.default.fileExists(atPath: data + "/unfinished"))
        let second = try initialise()
        #expect(second.code == 1)
        #expect(second.complained.contains("already"))
    }

    @Test(arguments: ["Union", "a", "static", "été", "-a"])
    func `init refuses a bad address of a space and leaves nothing`(_ slug: String) throws {
        let ending = try initialise(slug)
        #expect(ending.code == 2)
        #expect(isOneLine(ending.complained))
        #expect(!FileManager.default.fileExists(atPath: data))
    }

    @Test func `init without a terminal names the option that is missing`() throws {
        let ending = try RealProgram.run(
            "init", "--config", try config(), "--email", "ada@parvis.test")
        #expect(ending.code == 2)
        #expect(ending.complained.contains("--space-name"))
    }

    @Test func `what an interrupted init left is not a site, and the next one succeeds`() throws {
        #expect(try initialise().code == 0)
        try Data().write(to: URL(filePath: data + "/unfinished"))
        let served = try RealProgram.run("serve", "--config", try config())
        #expect(served.complained.contains("parvis init"))
        #expect(try initialise().code == 0)
    }

    @Test func `a server says when it is ready, keeps a second one out, and stops with 0`() throws {
        #expect(try initialise().code == 0)
        let file = try config(port: try freePort())
        let server = try RealProgram(["serve", "--config", file])
        #expect(server.line(holding: "Parvis serves http://localhost") != nil)
        let second = try RealProgram.run("serve", "--config", file)
        #expect(second.code == 1)
        #expect(isOneLine(second.complained))
        #expect(second.complained.contains(data))
        let check = try RealProgram.run("check", "--config", file)
        #expect(check.code == 0)
        #expect(check.said.contains("its /health answers"))
        #expect(check.said.contains("warn   mail: no mailHost is configured"))
        #expect(check.said.contains("in use by the server that answers"))
        #expect(check.said.contains("ok     parts: Parvis 1.0, Swift 6."))
        server.terminate()
        #expect(try server.end().code == 0)
        #expect(try RealProgram.run("check", "--config", file).code == 0)
    }

    @Test func `check tells another program at the port from a running Parvis`() throws {
        #expect(try initialise().code == 0)
        let other = try Bystander()
        let check = try RealProgram.run("check", "--config", try config(port: other.port))
        #expect(check.code == 1)
        #expect(check.said.contains("wrong  port: another program listens at \(other.port)"))
        #expect(check.said.contains("ok     data folder"))
    }

    @Test func `check says what is wrong, a line each`() throws {
        let file = try config()
        let none = try RealProgram.run("check", "--config", file)
        #expect(none.code == 1)
        #expect(none.said.contains("wrong  data folder: there is no site"))
        #expect(try initialise().code == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: data)
        let open = try RealProgram.run("check", "--config", file)
        #expect(open.said.contains("chmod 700"))
    }
}

/// A program that listens on loopback and says nothing.
private final class Bystander {
    private let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    private(set) var port = 0

    init() throws {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        try #require(bound)
        port = Int(UInt16(bigEndian: place.sin_port))
    }

    deinit { close(descriptor) }
}
