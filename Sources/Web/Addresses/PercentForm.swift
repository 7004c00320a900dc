/// The one form of what stands in an address (RFC 3986 6.2.2): no letter is encoded that need not
/// be, whatever must be is, its digits in capitals.
enum PercentForm {
    /// What may stand in a part of an address unencoded, beside `unreserved`.
    enum Part {
        case path, query

        fileprivate func has(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x21, 0x24, 0x26...0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x40: true
            case 0x3F: self == .query
            default: false
            }
        }
    }

    /// - Parameter bytes: UTF-8 or any other; a `%` without two digits is one, and is encoded.
    static func normal(_ bytes: some Collection<UInt8>, _ part: Part) -> String {
        let bytes = Array(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x25, let value = value(bytes, at) {
                append(value, isUnreserved(value), &result)
                at += 3
            } else {
                append(byte, isUnreserved(byte) || part.has(byte), &result)
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The byte that the `%` at a place stands for.
    static func value(_ bytes: [UInt8], _ at: Int) -> UInt8? {
        guard at + 2 < bytes.count, let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func append(_ byte: UInt8, _ isPlain: Bool, _ result: inout [UInt8]) {
        if isPlain {
            result.append(byte)
        } else {
            result += [0x25, letter(byte >> 4), letter(byte & 15)]
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func letter(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    /// RFC 3986 2.3.
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
