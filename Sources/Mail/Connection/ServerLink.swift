import CCurl
import Glibc

/// A connection that is open and signed in, and what goes over it. One thread uses it at a time.
final class ServerLink {
    /// What the server said while it was opened, line by line.
    let said: [String]
    private var handle: UnsafeMutableRawPointer?
    private let socket: Int32
    private let cancellation: Cancellation
    private var heard: [UInt8] = []
    /// Where what was not read yet begins.
    private var at = 0

    private static let slice = Duration.milliseconds(250)
    private static let chunk = 65_536

    init(_ opening: Opening) throws(MailServerError) {
        let (handle, said) = try opening.open()
        self.handle = handle
        self.said = said
        socket = parvis_curl_socket(handle)
        cancellation = opening.cancellation
        guard socket != CURL_SOCKET_BAD else { throw .closed }
    }

    deinit { close() }

    /// Without a farewell, and at once.
    func close() {
        guard let open = handle else { return }
        handle = nil
        curl_easy_cleanup(open)
    }

    func send(_ text: String, by deadline: ContinuousClock.Instant) throws(MailServerError) {
        try send(Array(text.utf8), by: deadline)
    }

    func send(_ bytes: [UInt8], by deadline: ContinuousClock.Instant) throws(MailServerError) {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(MailServerError) in try send(buffer, by: deadline) }
        }
        try result.get()
    }

    private func send(
        _ bytes: UnsafeRawBufferPointer, by deadline: ContinuousClock.Instant
    ) throws(MailServerError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let handle else { throw .closed }
            var count = 0
            let block = UnsafeRawBufferPointer(rebasing: rest)
            switch curl_easy_send(handle, block.baseAddress, block.count, &count) {
            case CURLE_OK: rest = rest.dropFirst(count)
            case CURLE_AGAIN: try wait(for: POLLOUT, by: deadline)
            default: throw .closed
            }
        }
    }

    /// The next line without its end.
    /// - Parameter most: octets; a longer line is unintelligible.
    func line(most: Int, by deadline: ContinuousClock.Instant) throws(MailServerError) -> [UInt8] {
        var looked = at
        while true {
            if let end = heard[looked...].firstIndex(of: 10) {
                guard end - at <= most else { break }
                defer { at = end + 1 }
                let line = heard[at..<end]
                return Array(line.last == 13 ? line.dropLast() : line)
            }
            guard heard.count - at <= most else { break }
            looked = heard.count - at
            try hear(by: deadline)
            looked += at
        }
        throw .unintelligible(reply: ServerLine.text(heard[at...].prefix(200)))
    }

    /// So many bytes, as they come.
    func bytes(_ count: Int, by deadline: ContinuousClock.Instant) throws(MailServerError)
        -> [UInt8]
    {
        while heard.count - at < count { try hear(by: deadline) }
        defer { at += count }
        return Array(heard[at..<(at + count)])
    }

    /// Waits until there is something to read, which may be the end.
    /// - Returns: whether there is, before the time is over.
    func isHeard(by deadline: ContinuousClock.Instant) throws(MailServerError) -> Bool {
        guard at == heard.count else { return true }
        do {
            try hear(by: deadline)
            return true
        } catch {
            guard error == .timedOut else { throw error }
            return false
        }
    }

    /// Reads on, first what libcurl holds already: the socket does not tell of that.
    private func hear(by deadline: ContinuousClock.Instant) throws(MailServerError) {
        if at > 0 {
            heard.removeFirst(at)
            at = 0
        }
        while true {
            guard let handle else { throw .closed }
            var (count, code) = (0, CURLE_OK)
            let more = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
                code = curl_easy_recv(handle, buffer.baseAddress, buffer.count, &count)
                filled = code == CURLE_OK ? count : 0
            }
            switch code {
            case CURLE_OK:
                guard !more.isEmpty else { throw .closed }
                heard += more
                return
            case CURLE_AGAIN: try wait(for: POLLIN, by: deadline)
            default: throw .closed
            }
        }
    }

    private func wait(
        for event: Int32, by deadline: ContinuousClock.Instant
    ) throws(MailServerError) {
        guard !cancellation.isCancelled else { throw .cancelled }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw .timedOut }
        var asked = pollfd(fd: socket, events: Int16(event), revents: 0)
        let time = Int32(min(left, Self.slice).milliseconds)
        guard poll(&asked, 1, time) >= 0 || errno == EINTR else { throw .closed }
    }
}
