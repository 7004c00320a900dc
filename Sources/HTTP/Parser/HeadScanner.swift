/// Finds the end of a head, however it is cut on the way.
///
/// Each byte is looked at once. A byte that no head may hold, or a limit
/// passed, is reported at that byte, so that the outcome does not depend on
/// how the head was split.
struct HeadScanner {
    /// Where scanning goes on when more bytes have come.
    private var position = 0
    private var lineStart = 0
    private var lines = 0
    private var afterReturn = false

    /// The end of the head in `bytes`, behind its empty line, or nil when it
    /// is not all there. `bytes` must start where they did the last time.
    mutating func scan(_ bytes: [UInt8], _ limits: HeadLimits) throws(RequestError) -> Int? {
        let count = bytes.count
        while position < count {
            let byte = bytes[position]
            if afterReturn {
                guard byte == .lineFeed else { throw .bareCarriageReturn }
                if try endLine(limits) { return position }
                continue
            }
            if byte.isControl && byte != .tab {
                guard byte == .carriageReturn else { throw Self.refusal(of: byte) }
                afterReturn = true
            } else if position - lineStart >= limits.line {
                throw lines == 0 ? .targetTooLong : .lineTooLong
            }
            position += 1
            if position > limits.total { throw .headTooLong }
        }
        return nil
    }

    /// Whether a byte of the head has been seen.
    var hasStarted: Bool { position > 0 }

    private static func refusal(of byte: UInt8) -> RequestError {
        byte == .lineFeed ? .bareLineFeed : .controlByte
    }

    /// Steps over the line feed; true at the empty line that ends the head.
    private mutating func endLine(_ limits: HeadLimits) throws(RequestError) -> Bool {
        let isEmpty = position - lineStart == 1
        position += 1
        lineStart = position
        afterReturn = false
        if isEmpty {
            guard lines > 0 else { throw .emptyLine }
            return true
        }
        lines += 1
        if lines > limits.fields + 1 { throw .tooManyFields }
        return false
    }
}
