/// How far the log of a server has come: where it writes, or what a replica has repeated of it
/// (postgresql.org/docs/15/datatype-pg-lsn.html).
struct Position: Comparable, Sendable {
    static let start = Position(bytes: 0)

    let bytes: UInt64

    private init(bytes: UInt64) { self.bytes = bytes }

    /// - Parameter text: as the server writes it, `16/B374D848`; what follows a space is left out.
    init?(_ text: String) {
        let halves = text.prefix { $0 != " " }.split(
            separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let high = UInt32(halves[0], radix: 16),
            let low = UInt32(halves[1], radix: 16)
        else { return nil }
        bytes = UInt64(high) << 32 | UInt64(low)
    }

    var text: String {
        String(bytes >> 32, radix: 16) + "/" + String(bytes & 0xFFFF_FFFF, radix: 16)
    }

    static func < (one: Position, other: Position) -> Bool { one.bytes < other.bytes }
}
