/// Collects a body held in memory, however it is cut on the way.
struct BodyReader {
    private var framing: BodyFraming
    private var chunks = ChunkedDecoder()
    private let limit: Int
    /// What has come and was not taken away.
    private(set) var bytes: [UInt8] = []
    private var taken = 0

    /// A declared length beyond `limit` is refused before any byte is read.
    init(_ framing: BodyFraming, limit: Int) throws(RequestError) {
        self.framing = framing
        self.limit = limit
        if case .length(let length) = framing, length > limit { throw .bodyTooLarge }
        if framing == .chunked, limit == 0 { throw .bodyTooLarge }
    }

    var isDone: Bool {
        switch framing {
        case .none: true
        case .length(let length): count == length
        case .chunked: chunks.isDone
        }
    }

    /// Bytes of the body so far.
    var count: Int { taken + bytes.count }

    /// Hands over what has come since the last time.
    mutating func take() -> [UInt8] {
        taken += bytes.count
        defer { bytes = [] }
        return bytes
    }

    /// Takes what belongs to the body from `input`, starting at `position`.
    mutating func read(_ input: [UInt8], from position: inout Int) throws(RequestError) {
        switch framing {
        case .none: return
        case .length(let length):
            let count = min(length - count, input.count - position)
            bytes.append(contentsOf: input[position..<(position + count)])
            position += count
        case .chunked:
            try chunks.decode(input, from: &position, into: &bytes, limit: limit - taken)
        }
    }
}
