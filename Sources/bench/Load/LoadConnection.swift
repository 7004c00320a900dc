import CLinux
import Glibc

/// One connection of a load, and how far its answer has come.
final class LoadConnection {
    let descriptor: Int32
    private(set) var sentAt = 0
    private(set) var status = 0
    private(set) var isIdle = true
    private var head: [UInt8] = []
    /// Bytes of the body still to come; nil while the head is.
    private var missing: Int?

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    func send(_ request: [UInt8], at now: Int) throws {
        guard Glibc.send(descriptor, request, request.count, 0) == request.count else {
            throw BenchError.failed("a request did not go out: \(errno)")
        }
        sentAt = now
        isIdle = false
        missing = nil
    }

    /// Takes what has come; true once the answer is whole.
    func take(_ bytes: UnsafeRawBufferPointer) throws -> Bool {
        if let missing {
            self.missing = missing - bytes.count
        } else if head.isEmpty {
            try readHead(bytes)
        } else {
            head += bytes
            let whole = head
            head = []
            try whole.withUnsafeBytes { try readHead($0) }
        }
        isIdle = missing.map { $0 <= 0 } ?? false
        return isIdle
    }

    private func readHead(_ bytes: UnsafeRawBufferPointer) throws {
        guard let end = Self.find("\r\n\r\n", in: bytes) else {
            head = Array(bytes)
            return
        }
        guard let length = Self.find("Content-Length: ", in: bytes), length < end else {
            throw BenchError.failed("an answer without its length")
        }
        status = Self.number(bytes, at: 9)
        missing = Self.number(bytes, at: length + 16) - (bytes.count - end - 4)
    }

    private static func find(_ text: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let found = memmem(base, bytes.count, text.utf8Start, text.utf8CodeUnitCount)
        return found.map { base.distance(to: UnsafeRawPointer($0)) }
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
        var number = 0
        for byte in bytes[start...] {
            guard (48...57).contains(byte) else { break }
            number = number * 10 + Int(byte) - 48
        }
        return number
    }
}
