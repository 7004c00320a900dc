/// How many brackets of each kind are open; fewer than none when more were closed.
struct Brackets {
    private var round = 0
    private var square = 0
    private var curly = 0

    /// Counts one in, or out again with -1.
    mutating func count(_ byte: UInt8, _ change: Int) {
        switch byte {
        case UInt8(ascii: "("): round += change
        case UInt8(ascii: ")"): round -= change
        case UInt8(ascii: "["): square += change
        case UInt8(ascii: "]"): square -= change
        case UInt8(ascii: "{"): curly += change
        case UInt8(ascii: "}"): curly -= change
        default: break
        }
    }

    /// Whether more of a kind were closed than opened.
    var isOneClosedTooMany: Bool { min(round, square, curly) < 0 }

    /// Whether a bracket at the end has no other one: it closes what was opened before, or opens
    /// what follows.
    func isTooMuch(_ value: UInt32) -> Bool {
        switch value {
        case 0x28: round > 0
        case 0x29: round < 0
        case 0x5B: square > 0
        case 0x5D: square < 0
        case 0x7B: curly > 0
        case 0x7D: curly < 0
        default: false
        }
    }
}
