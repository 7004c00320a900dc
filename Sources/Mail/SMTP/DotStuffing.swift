/// Doubles each dot that begins a line (RFC 5321 4.5.2), through as many pieces as there are.
struct DotStuffing {
    /// The last two bytes.
    private var last: (UInt8, UInt8) = (13, 10)

    /// Whether what came so far ends a line.
    var endsLine: Bool { last == (13, 10) }

    mutating func add(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        var start = 0
        for (at, byte) in bytes.enumerated() {
            if byte == 46, last == (13, 10) {
                output += bytes[start...at]
                start = at
            }
            last = (last.1, byte)
        }
        output += bytes[start...]
    }
}
