/// How large a JPEG says it is: nothing that is not one leaves here.
enum JPEGSize {
    static func read(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var place = 2
        while place + 9 < bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            if marker == 0xFF {
                place += 1
                continue
            }
            let number = { (at: Int) in Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
            if isFrame(marker) { return (number(place + 7), number(place + 5)) }
            place += 2 + number(place + 2)
        }
        return nil
    }

    /// Start of frame: C0 to CF, but for C4, C8 and CC, which are tables and arithmetic coding.
    private static func isFrame(_ marker: UInt8) -> Bool {
        0xC0...0xCF ~= marker && ![0xC4, 0xC8, 0xCC].contains(marker)
    }
}
