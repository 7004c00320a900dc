/// Finds the end of a head, however it is cut on the way.
///
/// Each byte is looked at once. A byte that no head may hold, or a limit
/// passed, is reported at that byte, so that the outcome does not depend on
/// how the head was split. A first line that can be no request is reported at
/// its end, or at a byte that none has there: whoever speaks another protocol
/// (SSH, TLS) is not waited for.
struct HeadScanner {
    /// What the head is of: that of a part of a form has no request line.
    enum Subject { case request, part }

    private let subject: Subject
    /// The request line, once it has ended.
    private(set) var requestLine: RequestLine?
    /// Where the lines behind the first begin.
    private(set) var fieldsStart = 0
    /// Where scanning goes on when more bytes have come.
    private var position = 0
    private var lineStart = 0
    private var lines = 0
    private var afterReturn = false
    /// Whether an empty line came first: one is passed over (RFC 9112, section
    /// 2.2), since there are clients that send it behind a body.
    private var hasSkipped = false
    private var isInMethod = true

    init(of subject: Subject) { self.subject = subject }

    /// The end of the head in `bytes`, behind its empty line, or nil when it
    /// is not all there. `bytes` must start where they did the last time.
    mutating func scan(_ bytes: [UInt8], _ limits: HeadLimits) throws(RequestError) -> Int? {
        let count = bytes.count
        while position < count {
            let byte = bytes[position]
            if afterReturn {
                guard byte == .lineFeed else { throw .bareCarriageReturn }
                if try endLine(bytes, limits) { return position }
                continue
            }
            if byte.isControl && byte != .tab {
                guard byte == .carriageReturn else { throw Self.refusal(of: byte) }
                afterReturn = true
            } else if position - lineStart >= limits.line {
                throw lines == 0 ? .targetTooLong : .lineTooLong
            } else if lines == 0, subject == .request {
                try checkRequestLine(byte)
            }
            position += 1
            if position > limits.total { throw .headTooLong }
        }
        return nil
    }

    /// Whether a byte of the head has been seen, but for an empty line.
    var hasStarted: Bool { lines > 0 || position - lineStart > (afterReturn ? 1 : 0) }

    /// No request line begins with a space, has another byte than a token's in
    /// its method, or one beyond ASCII.
    private mutating func checkRequestLine(_ byte: UInt8) throws(RequestError) {
        guard isInMethod else {
            if byte >= 0x80 { throw .malformedTarget }
            return
        }
        if byte == .space, position > lineStart {
            isInMethod = false
        } else if !byte.isToken {
            throw .malformedMethod
        }
    }

    private static func refusal(of byte: UInt8) -> RequestError {
        byte == .lineFeed ? .bareLineFeed : .controlByte
    }

    /// Steps over the line feed; true at the empty line that ends the head.
    private mutating func endLine(
        _ bytes: [UInt8], _ limits: HeadLimits
    ) throws(RequestError) -> Bool {
        let line = lineStart..<(position - 1)
        position += 1
        lineStart = position
        afterReturn = false
        if line.isEmpty {
            if lines > 0 { return true }
            if hasSkipped || subject == .part { throw .emptyLine }
            hasSkipped = true
            return false
        }
        if lines == 0, subject == .request {
            requestLine = try RequestLine(bytes, line, limits)
            fieldsStart = position
        }
        lines += 1
        if lines > limits.fields + 1 { throw .tooManyFields }
        return false
    }
}
