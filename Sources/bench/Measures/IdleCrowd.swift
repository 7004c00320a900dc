import CLinux
import Glibc

/// Ten thousand connections that were answered once and stay open.
enum IdleCrowd {
    private static let size = 10_000

    static func add(to report: inout Report, _ child: Child) throws {
        let before = child.memory.resident
        var open: [Int32] = []
        defer { for descriptor in open { close(descriptor) } }
        let request = Form.request("/health")
        for index in 0..<size {
            let descriptor = try Sockets.connect(
                port: child.port, from: "127.1.\(index / 8_000).\(1 + index / 50 % 160)")
            open.append(descriptor)
            try ask(descriptor, request)
        }
        let after = child.memory.resident
        let page = try Client(port: child.port, source: "127.0.0.2").get("/sign-in")
        let held = open.count { isOpen($0) }
        report.add("idle connections held", held.grouped, size.grouped)
        report.add("  memory of each", ((after - before) / size).grouped + " B")
        report.add("  a page is answered meanwhile", page.status == 200 ? "yes" : "NO", "yes")
    }

    private static func ask(_ descriptor: Int32, _ request: [UInt8]) throws {
        var room = [UInt8](repeating: 0, count: 4096)
        guard send(descriptor, request, request.count, 0) == request.count,
            recv(descriptor, &room, room.count, 0) > 0
        else { throw BenchError.failed("a connection of the crowd was not answered") }
    }

    private static func isOpen(_ descriptor: Int32) -> Bool {
        var byte: UInt8 = 0
        let flags = Int32(MSG_PEEK | MSG_DONTWAIT)
        return recv(descriptor, &byte, 1, flags) < 0 && errno == EAGAIN
    }
}
