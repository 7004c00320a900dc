import Foundation

/// A server in a process of its own.
final class Child {
    let port: Int
    private let process = Process()
    private let input = Pipe()

    init(_ kind: ServedChild) throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = kind.arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.filter(\.isNumber)) else {
            throw BenchError.failed("the server did not start")
        }
        self.port = port
    }

    func stop() {
        do { try input.fileHandleForWriting.close() } catch { process.terminate() }
        process.waitUntilExit()
    }

    /// What the process holds of the machine's memory, in bytes.
    var memory: (resident: Int, peak: Int) {
        let file = "/proc/\(process.processIdentifier)/status"
        let text = FileManager.default.contents(atPath: file).map {
            String(decoding: $0, as: UTF8.self)
        }
        return (Self.line("VmRSS:", text ?? ""), Self.line("VmHWM:", text ?? ""))
    }

    /// Measures the peak from now on (proc(5), `clear_refs`).
    func forgetPeak() throws {
        let file = URL(filePath: "/proc/\(process.processIdentifier)/clear_refs")
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data("5".utf8))
        try handle.close()
    }

    private static func line(_ name: String, _ text: String) -> Int {
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return (Int(line?.filter(\.isNumber) ?? "") ?? 0) * 1024
    }
}
