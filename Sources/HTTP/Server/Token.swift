/// Names a connection of a loop. A slot is used again, a token is not.
struct Token: Sendable, Hashable {
    let slot: UInt32
    let generation: UInt32

    init(slot: Int, generation: UInt32) {
        self.slot = UInt32(truncatingIfNeeded: slot)
        self.generation = generation
    }

    /// From the 64 bits that epoll keeps for us.
    init(_ bits: UInt64) {
        slot = UInt32(truncatingIfNeeded: bits)
        generation = UInt32(truncatingIfNeeded: bits >> 32)
    }

    var bits: UInt64 { UInt64(generation) << 32 | UInt64(slot) }

    /// The loop's own letter box.
    static let mailbox = Token(UInt64.max)
    /// The generation of listening sockets; connections start at 1.
    static func listener(_ index: Int) -> Token { Token(slot: index, generation: 0) }
}
