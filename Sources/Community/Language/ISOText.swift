/// A date or a time being written in digits.
struct ISOText {
    private var bytes: [UInt8] = []

    init(reserving count: Int) { bytes.reserveCapacity(count) }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }

    /// In four digits, or as many as it has.
    mutating func append(year: Int) {
        guard (0...9999).contains(year) else { return bytes.append(contentsOf: "\(year)".utf8) }
        append(year / 100)
        append(year % 100)
    }

    /// In two digits.
    mutating func append(_ number: Int) {
        bytes.append(48 + UInt8(truncatingIfNeeded: number / 10))
        bytes.append(48 + UInt8(truncatingIfNeeded: number % 10))
    }

    /// `14:30`
    mutating func append(_ hours: Int, _ minutes: Int) {
        append(hours)
        append(":")
        append(minutes)
    }
}
