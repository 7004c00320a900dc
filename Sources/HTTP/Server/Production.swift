/// A body that is made while it is sent, and how it goes on the wire.
struct Production: Sendable {
    /// What a worker has made of it in one turn, framed.
    enum Stretch: Sendable {
        case more([UInt8])
        case last([UInt8])
        case failed
    }

    /// Bytes that may wait for a client before more are made, and that are made in one turn: fewer
    /// than what `malloc` asks the system for each time, see `Server.giveMemoryBack`.
    static let bound = 128 << 10
    /// What one body holds of the memory at most, roughly: what waits, and what is being made.
    static let room = 2 * bound

    let producer: any BodyProducer
    /// In chunks (RFC 9112, section 7.1), or until the connection ends for HTTP/1.0.
    let isChunked: Bool

    /// Asks the producer until there is enough for a turn.
    func make() -> Stretch {
        var pieces: [[UInt8]] = []
        var count = 0
        do {
            while count < Self.bound {
                guard let piece = try producer.next() else {
                    return .last(frame(pieces, count, isLast: true))
                }
                if piece.isEmpty { break }
                pieces.append(piece)
                count += piece.count
            }
        } catch {
            return .failed
        }
        return .more(frame(pieces, count, isLast: false))
    }

    private func frame(_ pieces: [[UInt8]], _ count: Int, isLast: Bool) -> [UInt8] {
        guard isChunked else { return Array(pieces.joined()) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 32)
        if count > 0 {
            bytes.append(contentsOf: String(count, radix: 16).utf8)
            bytes.append("\r\n")
            for piece in pieces { bytes.append(contentsOf: piece) }
            bytes.append("\r\n")
        }
        if isLast { bytes.append("0\r\n\r\n") }
        return bytes
    }
}
