import CLinux
import Glibc

/// A client that takes what it asked for as fast as it comes, and keeps none of it.
struct Drain {
    let port: Int
    let path: String
    /// Which of the loopback network it comes from.
    var source = "127.0.0.2"

    /// Seconds from the question to the last byte, and how many there were.
    func run() throws -> (seconds: Double, bytes: Int) {
        let descriptor = try Sockets.connect(port: port, from: source)
        defer { close(descriptor) }
        let request = Form.request(path, closes: true)
        let began = Moment.now
        guard send(descriptor, request, request.count, 0) == request.count else {
            throw BenchError.failed("a request did not go out")
        }
        var room = [UInt8](repeating: 0, count: 1 << 20)
        var bytes = 0
        while true {
            let count = recv(descriptor, &room, room.count, 0)
            guard count >= 0 else { throw BenchError.failed("a download was cut: \(errno)") }
            if count == 0 { break }
            bytes += count
        }
        return (Moment.seconds(since: began), bytes)
    }
}
