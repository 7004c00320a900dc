/// Decodes a chunked body as it comes (RFC 9112, section 7.1).
///
/// Sizes are 1 to 15 hexadecimal digits, lines end with CRLF, extensions are
/// passed over within a bound, trailers are checked and thrown away.
struct ChunkedDecoder {
    private enum State {
        case size, extensions, sizeFeed, data, dataReturn, dataFeed
        case trailerStart, trailerName, trailerValue, trailerFeed, endFeed, done
    }

    private var state = State.size
    private var digits = 0
    private var remaining = 0
    private var extensionBytes = 0
    private var trailerBytes = 0

    /// Bytes of all chunk extensions of a body.
    static let extensionLimit = 4 << 10
    /// Bytes of the trailer section.
    static let trailerLimit = 8 << 10

    var isDone: Bool { state == .done }

    /// Decodes `bytes` from `position` on and appends the content to `body`,
    /// which may grow to `limit`. Stops behind the last chunk.
    mutating func decode(
        _ bytes: [UInt8], from position: inout Int, into body: inout [UInt8], limit: Int
    ) throws(RequestError) {
        while position < bytes.count, state != .done {
            if state == .data {
                let count = min(remaining, bytes.count - position)
                guard body.count + count <= limit else { throw .bodyTooLarge }
                body.append(contentsOf: bytes[position..<(position + count)])
                position += count
                remaining -= count
                if remaining == 0 { state = .dataReturn }
            } else {
                try step(bytes[position])
                if state == .data, body.count + remaining > limit { throw .bodyTooLarge }
                position += 1
            }
        }
    }

    private mutating func step(_ byte: UInt8) throws(RequestError) {
        switch state {
        case .size, .extensions, .sizeFeed: try stepSize(byte)
        case .dataReturn:
            guard byte == .carriageReturn else { throw .malformedChunk }
            state = .dataFeed
        case .dataFeed:
            guard byte == .lineFeed else { throw .malformedChunk }
            (state, digits) = (.size, 0)
        case .data, .done: break
        default: try stepTrailer(byte)
        }
    }

    private mutating func stepSize(_ byte: UInt8) throws(RequestError) {
        switch state {
        case .size:
            if let value = byte.hexValue {
                digits += 1
                guard digits <= 15 else { throw .malformedChunk }
                remaining = remaining << 4 | Int(value)
            } else {
                guard digits > 0, byte == .semicolon || byte == .carriageReturn else {
                    throw .malformedChunk
                }
                state = byte == .semicolon ? .extensions : .sizeFeed
            }
        case .extensions:
            extensionBytes += 1
            guard extensionBytes <= Self.extensionLimit else { throw .malformedChunk }
            if byte == .carriageReturn {
                state = .sizeFeed
            } else if byte.isControl && byte != .tab {
                throw .malformedChunk
            }
        default:
            guard byte == .lineFeed else { throw .malformedChunk }
            state = remaining == 0 ? .trailerStart : .data
        }
    }

    private mutating func stepTrailer(_ byte: UInt8) throws(RequestError) {
        trailerBytes += 1
        guard trailerBytes <= Self.trailerLimit else { throw .trailerTooLong }
        switch state {
        case .trailerStart:
            guard byte == .carriageReturn || byte.isToken else { throw .malformedField }
            state = byte == .carriageReturn ? .endFeed : .trailerName
        case .trailerName:
            guard byte == .colon || byte.isToken else { throw .malformedField }
            if byte == .colon { state = .trailerValue }
        case .trailerValue:
            if byte == .carriageReturn {
                state = .trailerFeed
            } else if byte.isControl && byte != .tab {
                throw .malformedField
            }
        default:
            guard byte == .lineFeed else { throw .malformedField }
            state = state == .endFeed ? .done : .trailerStart
        }
    }
}
