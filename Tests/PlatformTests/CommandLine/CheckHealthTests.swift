import Foundation
import Glibc
import TestKit
import Testing

@Suite("parvis check and a server that runs") struct CheckHealthTests {
    private func check(_ line: String) throws -> ChildProcess.Ending {
        let server = try FixedServer(saying: line)
        let folder = FileManager.default.temporaryDirectory.path + "/check-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/parvis.json5"
        let text = """
            { address: "http://localhost", data: "\(folder)/data", port: \(server.port) }
            """
        try Data(text.utf8).write(to: URL(filePath: file))
        return try RealProgram.run("check", "--config", file)
    }

    @Test func `a server that is well is told as well`() throws {
        #expect(try check("ok").said.contains("ok     health: ok"))
    }

    @Test func `what a server says that is not well is told, and is wrong`() throws {
        let outcome = try check("degraded: the database cannot empty its log")
        #expect(outcome.code == 1)
        #expect(outcome.said.contains("its /health answers"))
        #expect(outcome.said.contains("wrong  health: the server that answers says \"degraded: "))
    }
}

/// A server that gives each request the same answer.
private final class FixedServer: Sendable {
    private let descriptor: Int32
    let port: Int

    init(saying line: String) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let bound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        try #require(bound)
        port = Int(UInt16(bigEndian: place.sin_port))
        Thread { Self.serve(descriptor, line) }.start()
    }

    deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

    private static func serve(_ descriptor: Int32, _ line: String) {
        let answer = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\(line)\n"
        var question = [UInt8](repeating: 0, count: 4096)
        while true {
            let client = accept(descriptor, nil, nil)
            guard client >= 0 else { break }
            if read(client, &question, question.count) > 0 {
                send(client, answer, answer.utf8.count, Int32(MSG_NOSIGNAL))
            }
            close(client)
        }
        close(descriptor)
    }
}
