import CLinux
import Glibc

/// Bytes on their way to a client: a head, a body, a part of a file.
struct Output {
    enum Progress: Equatable {
        /// All is with the kernel.
        case done
        /// The kernel has no room now.
        case full
        /// There is room, but the others shall have their turn.
        case paused
        /// The client is gone, or the file is shorter than it was.
        case failed
    }

    private var head: [UInt8] = []
    private var body: [UInt8] = []
    private var sent = 0
    private var file: FileSpan?

    init() {}

    init(_ answer: Answer) {
        (head, body, file) = (answer.head, answer.body, answer.file)
    }

    /// Bytes not yet with the kernel, those of a file left aside.
    var backlog: Int { head.count + body.count - sent }

    /// Adds bytes behind all others.
    mutating func append(_ bytes: [UInt8]) {
        if sent >= head.count {
            body.removeFirst(sent - head.count)
            (head, sent) = ([], 0)
        }
        body += bytes
    }

    /// Hands at most `budget` bytes, roughly, to the kernel; `moved` is
    /// increased by how many it took.
    mutating func flush(to socket: Int32, budget: Int, moved: inout Int) -> Progress {
        while backlog > 0 {
            let count = send(to: socket)
            guard count >= 0 else { return Self.failure() }
            sent += count
            moved += count
        }
        guard file != nil else { return .done }
        return sendFile(to: socket, budget: budget, moved: &moved)
    }

    private func send(to socket: Int32) -> Int {
        let flags = Int32(MSG_NOSIGNAL) | (file == nil ? 0 : Int32(MSG_MORE))
        return head.withUnsafeBytes { head in
            body.withUnsafeBytes { body in
                let first = head[min(sent, head.count)...]
                let second = body[max(0, sent - head.count)...]
                if second.isEmpty || first.isEmpty {
                    let only = UnsafeRawBufferPointer(rebasing: first.isEmpty ? second : first)
                    return Glibc.send(socket, only.baseAddress, only.count, flags)
                }
                return Self.send([first, second], to: socket, flags)
            }
        }
    }

    private static func send(
        _ parts: [Slice<UnsafeRawBufferPointer>], to socket: Int32, _ flags: Int32
    ) -> Int {
        var vectors = parts.map { part in
            let whole = UnsafeRawBufferPointer(rebasing: part)
            return iovec(
                iov_base: UnsafeMutableRawPointer(mutating: whole.baseAddress),
                iov_len: whole.count)
        }
        return vectors.withUnsafeMutableBufferPointer { vectors in
            var message = msghdr()
            message.msg_iov = vectors.baseAddress
            message.msg_iovlen = vectors.count
            return sendmsg(socket, &message, flags)
        }
    }

    private mutating func sendFile(
        to socket: Int32, budget: Int, moved: inout Int
    ) -> Progress {
        var left = budget
        while var span = file, span.remaining > 0 {
            if left <= 0 { return .paused }
            var offset = off_t(span.offset)
            let count = sendfile(
                socket, span.file.descriptor, &offset, min(span.remaining, left))
            guard count > 0 else { return count == 0 ? .failed : Self.failure() }
            span.offset += count
            span.remaining -= count
            moved += count
            left -= count
            file = span
        }
        file = nil
        return .done
    }

    private static func failure() -> Progress {
        errno == EAGAIN || errno == EINTR ? .full : .failed
    }
}
