internal import CPQ

/// The values of a statement as libpq sends them: all in binary, one after the other.
struct Parameters {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var lengths: [Int32] = []

    init(_ slots: [SQL.Slot]) {
        for slot in slots {
            let start = bytes.count
            switch slot.value {
            case .null: continue
            case .integer(let value): append(UInt64(bitPattern: value))
            case .real(let value): append(value.bitPattern)
            case .text(let value): bytes.append(contentsOf: value.utf8)
            case .blob(let value): bytes.append(contentsOf: value)
            }
            lengths.append(Int32(clamping: bytes.count - start))
            ends.append(bytes.count)
        }
        // An empty value must have an address all the same, or it would be NULL.
        bytes.append(0)
    }

    private mutating func append(_ value: UInt64) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// - Returns: what libpq returned: 1 if it took the statement.
    func send(_ handle: OpaquePointer, _ statement: String) -> Int32 {
        let count = lengths.count
        return bytes.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            let values = (0..<count).map { index in start.map { $0 + offset(index) } }
            let formats = [Int32](repeating: 1, count: count)
            return PQsendQueryPrepared(
                handle, statement, Int32(count), values, lengths, formats, 1)
        }
    }

    private func offset(_ index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }
}
