import CLinux
import Glibc

extension ServerConfiguration {
    /// Whether a server of this configuration could listen now: listens
    /// everywhere it would and lets go at once.
    ///
    /// - Returns: the port; of the system's choice when `port` is 0.
    /// - Throws: what `Server.start` would throw.
    package func probe() throws(ServerError) -> Int {
        let (listeners, port) = try Listener.all(addresses, port: port)
        for listener in listeners { close(listener.descriptor) }
        return port
    }

    /// Asks whoever listens where this server would for `target`, as the site of that name.
    ///
    /// - Returns: the status of the answer and the first line of its body; nil if nobody listens,
    ///   or none comes within seconds.
    package func ask(
        for target: String, at host: String
    ) throws(ServerError) -> (status: Int, line: String)? {
        guard let address = addresses.first else { return nil }
        var place = try Listener.socketAddress(address, port: port)
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(Int32(place.ss_family), type, 0)
        guard descriptor >= 0 else { throw .system("socket", errno: errno) }
        defer { close(descriptor) }
        descriptor.setTimeouts(seconds: 3)
        let hasEntered = withUnsafeBytes(of: &place) { raw in
            raw.withMemoryRebound(to: sockaddr.self) {
                connect(descriptor, $0.baseAddress, socklen_t(MemoryLayout<sockaddr_storage>.size))
            }
        }
        let question = "GET \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
        guard hasEntered == 0, send(descriptor, question, question.utf8.count, 0) > 0 else {
            return nil
        }
        return Self.read(descriptor.receiveAll(most: 4096))
    }

    private static func read(_ answer: [UInt8]) -> (status: Int, line: String)? {
        let text = String(decoding: answer, as: UTF8.self)
        guard answer.count >= 12, let status = Int(String(decoding: answer[9..<12], as: UTF8.self))
        else { return nil }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let body = lines.drop { !$0.isEmpty }.dropFirst().first ?? ""
        return (status, String(body.prefix { !$0.isNewline }))
    }
}

extension Int32 {
    /// What comes until the other side closes, or a wait is over.
    fileprivate func receiveAll(most: Int) -> [UInt8] {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: most)
        while received.count < most {
            let count = recv(self, &buffer, most - received.count, 0)
            guard count > 0 else { break }
            received += buffer[..<count]
        }
        return received
    }

    /// Ends a wait of this socket, for connecting, sending or receiving, with an error.
    fileprivate func setTimeouts(seconds: Int) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(self, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
    }
}
