import CLinux
import Glibc

/// Reads a body from a connection, waiting for it: for workers only.
struct BodySource {
    private let descriptor: Int32
    private let framing: BodyFraming
    private let limit: Int
    private let configuration: ServerConfiguration
    private var chunks = ChunkedDecoder()
    private var count = 0
    private var moved = 0
    private var spanEnd: Int
    /// Received and not yet used; what belongs to the next request in the end.
    private(set) var received: [UInt8]

    /// At most `totalLimit` bytes are read.
    init(_ upload: Upload, _ framing: BodyFraming, _ configuration: ServerConfiguration) {
        descriptor = upload.descriptor
        received = upload.received
        limit = upload.allowance.totalLimit
        self.framing = framing
        self.configuration = configuration
        spanEnd = Clock.now + configuration.deadlines.transfer
    }

    /// The next bytes of the body; nil at its end.
    mutating func next() throws(RequestError) -> [UInt8]? {
        while !isDone {
            if received.isEmpty { try receive() }
            let bytes = try take()
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    private var isDone: Bool {
        switch framing {
        case .none: true
        case .length(let length): count >= length
        case .chunked: chunks.isDone
        }
    }

    private mutating func take() throws(RequestError) -> [UInt8] {
        var bytes: [UInt8] = []
        if case .length(let length) = framing {
            bytes = Array(received.prefix(length - count))
            received.removeFirst(bytes.count)
        } else {
            var position = 0
            try chunks.decode(received, from: &position, into: &bytes, limit: limit - count)
            received.removeFirst(position)
        }
        count += bytes.count
        return bytes
    }

    private mutating func receive() throws(RequestError) {
        let size = 64 << 10
        let descriptor = descriptor
        while true {
            var result = 0
            var code: Int32 = 0
            received = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                result = recv(descriptor, buffer.baseAddress, size, 0)
                code = errno
                count = max(0, result)
            }
            moved += received.count
            if result > 0 { return }
            guard result < 0, code == EAGAIN || code == EINTR else { throw .disconnected }
            try waitForBytes()
        }
    }

    /// Waits until bytes may be read. At the end of each span of time, enough
    /// must have come in it.
    private mutating func waitForBytes() throws(RequestError) {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let left = spanEnd - Clock.now
        if left > 0, poll(&wanted, 1, Int32(clamping: left)) != 0 { return }
        guard Clock.now >= spanEnd else { return }
        let span = configuration.deadlines.transfer
        guard moved >= configuration.limits.minimumRate * span / 1000 else { throw .tooSlow }
        moved = 0
        spanEnd = Clock.now + span
    }
}
