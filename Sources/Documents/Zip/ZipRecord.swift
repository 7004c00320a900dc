/// One entry as the format describes it (APPNOTE 6.3.10, sections 4.3.7 and 4.3.12): stored, its
/// length and CRC-32 before its bytes, its name in UTF-8 and said to be so in both places.
struct ZipRecord {
    /// Bit 11, the language encoding flag.
    private static let isUTF8: UInt16 = 1 << 11
    /// The value that says: see the extra field.
    private static let beyond: UInt32 = .max

    let entry: ZipEntry
    let crc: UInt32
    let size: Int
    /// Where its header lies in the archive.
    let place: Int

    /// What stands before its bytes.
    var local: [UInt8] {
        let isLarge = size >= Self.beyond
        var extra = times
        if isLarge { extra = Self.large([size, size]) + extra }
        var bytes: [UInt8] = []
        bytes.append(little: UInt32(0x0403_4B50))
        description(&bytes, isLarge: isLarge, extra)
        bytes += entry.path.text.utf8
        return bytes + extra
    }

    /// What the archive's directory says of it.
    var central: [UInt8] {
        let sizes = size >= Self.beyond ? [size, size] : []
        let places = place >= Self.beyond ? [place] : []
        let isLarge = !sizes.isEmpty || !places.isEmpty
        let extra = (isLarge ? Self.large(sizes + places) : []) + times
        var bytes: [UInt8] = []
        bytes.append(little: UInt32(0x0201_4B50))
        // Made on Unix, whose rights follow below.
        bytes.append(little: UInt16(3 << 8 | 45))
        description(&bytes, isLarge: isLarge, extra)
        // No comment, the first disk, no text.
        bytes += [0, 0, 0, 0, 0, 0]
        bytes.append(little: UInt32(0o100_644) << 16)
        bytes.append(little: UInt32(clamping: place))
        bytes += entry.path.text.utf8
        return bytes + extra
    }

    /// The end of the directory that lies at `start`; of archives too large for it, in both forms.
    static func end(entries: Int, start: Int, length: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        if entries >= UInt16.max || start >= beyond || length >= beyond {
            bytes.append(little: UInt32(0x0606_4B50))
            bytes.append(little: UInt64(44))
            bytes.append(little: UInt16(3 << 8 | 45))
            bytes.append(little: UInt16(45))
            bytes += [UInt8](repeating: 0, count: 8)
            for number in [entries, entries, length, start] { bytes.append(little: UInt64(number)) }
            bytes.append(little: UInt32(0x0706_4B50))
            bytes.append(little: UInt32(0))
            bytes.append(little: UInt64(start + length))
            bytes.append(little: UInt32(1))
        }
        bytes.append(little: UInt32(0x0605_4B50))
        bytes += [0, 0, 0, 0]
        for _ in 0..<2 { bytes.append(little: UInt16(clamping: entries)) }
        for number in [length, start] { bytes.append(little: UInt32(clamping: number)) }
        return bytes + [0, 0]
    }

    /// From the version that is needed to the length of the extra field.
    private func description(_ bytes: inout [UInt8], isLarge: Bool, _ extra: [UInt8]) {
        bytes.append(little: UInt16(isLarge ? 45 : 20))
        bytes.append(little: Self.isUTF8)
        bytes.append(little: UInt16(0))
        bytes.append(little: ZipTime(entry.modified + entry.offset).bits)
        bytes.append(little: crc)
        for _ in 0..<2 { bytes.append(little: UInt32(clamping: size)) }
        bytes.append(little: UInt16(entry.path.text.utf8.count))
        bytes.append(little: UInt16(extra.count))
    }

    /// The field of 64 bits.
    private static func large(_ numbers: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(little: UInt16(1))
        bytes.append(little: UInt16(8 * numbers.count))
        for number in numbers { bytes.append(little: UInt64(number)) }
        return bytes
    }

    /// The field of times in UTC.
    private var times: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(little: UInt16(0x5455))
        bytes.append(little: UInt16(5))
        bytes.append(1)
        bytes.append(little: UInt32(clamping: entry.modified))
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
