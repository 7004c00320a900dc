/// Groups of digits, read one by one.
struct DigitGroups {
    private let bytes: [UInt8]
    /// Whether its first group stands between brackets, and not the whole number.
    private let isOpen: Bool
    private(set) var at: Int
    private(set) var digits = ""
    private(set) var groups: [String] = []
    private var separator: UInt8?

    init(_ bytes: [UInt8], at start: Int, isOpen: Bool = false) {
        (self.bytes, at, self.isOpen) = (bytes, start, isOpen)
    }

    mutating func readGroup() -> Bool {
        let start = at
        while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 }
        let group = String(decoding: bytes[start..<at], as: UTF8.self)
        guard !group.isEmpty, group.utf8.count <= 17 else { return false }
        groups.append(group)
        digits += group
        guard isOpen, groups.count == 1 else { return true }
        guard group.utf8.count < 6, at < bytes.count, bytes[at] == UInt8(ascii: ")") else {
            return false
        }
        at += 1
        return true
    }

    /// Whether a letter follows: `12h`, `3e`.
    var isInWord: Bool {
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0xC3...0xC9: return true
        default: return false
        }
    }

    /// Steps over what stands between two groups, the zero between brackets that one dials from
    /// inside the country alone included; false when no other group follows.
    mutating func step() -> Bool {
        var next = at
        let sign = Self.separator(bytes, &next)
        if groups.count == 1, bytes[next...].starts(with: "(0)".utf8) {
            next += 3
            _ = Self.separator(bytes, &next)
        } else if !isOpen || groups.count > 1 {
            guard let sign, separator == nil || separator == sign else { return false }
            separator = sign
        }
        guard next < bytes.count, 0x30...0x39 ~= bytes[next] else { return false }
        at = next
        return true
    }

    /// One sign for each kind; steps over it.
    static func separator(_ bytes: [UInt8], _ at: inout Int) -> UInt8? {
        guard at < bytes.count else { return nil }
        switch bytes[at] {
        case 0x20, 0x2D, 0x2E, 0x2F:
            at += 1
            return bytes[at - 1]
        case 0xC2 where bytes[at...].starts(with: [0xC2, 0xA0]):
            at += 2
            return 0x20
        case 0xE2:
            let sign = bytes[at...].prefix(3).last
            guard bytes.count > at + 2, bytes[at + 1] == 0x80, let sign else { return nil }
            guard [0x87, 0x89, 0xAF, 0x90, 0x91].contains(sign) else { return nil }
            at += 3
            return sign == 0x90 || sign == 0x91 ? 0x2D : 0x20
        default: return nil
        }
    }
}
