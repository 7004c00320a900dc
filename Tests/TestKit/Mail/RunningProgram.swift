import CLinux
import Foundation
import Glibc

/// A program that runs until nobody holds it any more.
package final class RunningProgram: Sendable {
    /// How it is ended: one with children of its own ends these only if it is asked.
    package enum Ending { case politely, atOnce }

    private let process: ChildProcess
    private let ending: Ending

    package init(_ words: [String], ends ending: Ending = .atOnce) throws {
        self.ending = ending
        process = try ChildProcess(
            words[0], Array(words.dropFirst()), environment: ProcessInfo.processInfo.environment,
            hears: false)
    }

    deinit {
        switch ending {
        case .politely: process.terminate()
        case .atOnce: process.strikeDead()
        }
    }

    /// The first line that it writes.
    package func line() -> String {
        String(process.read { $0.contains("\n") }?.split(separator: "\n").first ?? "")
    }

    /// Waits until something listens on a port of loopback.
    package func listens(on port: UInt16) throws {
        for _ in 0..<1_000 {
            if Self.isTaken(port) { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw POSIXError(.ECONNREFUSED)
    }

    private static func isTaken(_ port: UInt16) -> Bool {
        let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(probe) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(probe, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// One that nothing listens on now.
    package static func freePort() throws -> UInt16 {
        for _ in 0..<100 {
            let port = UInt16.random(in: 20_000...32_000)
            if !isTaken(port) { return port }
        }
        throw POSIXError(.EADDRINUSE)
    }
}
