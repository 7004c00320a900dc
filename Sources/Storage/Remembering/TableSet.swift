/// Some tables of the database, by the numbers that `TableNumbers` gives them.
struct TableSet: Sendable, Equatable {
    /// How many numbers there are.
    static let size = 256

    private var bits: SIMD4<UInt64> = .zero

    mutating func insert(_ table: Int) { bits[table >> 6] |= 1 << UInt64(table & 63) }

    mutating func formUnion(_ other: TableSet) { bits |= other.bits }

    var isEmpty: Bool { bits == .zero }

    /// Calls `body` with each number.
    func visit(_ body: (Int) -> Void) {
        for word in 0..<4 {
            var rest = bits[word]
            while rest != 0 {
                body(word << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
