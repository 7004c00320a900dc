/// `host [":" port]` (RFC 3986, section 3.2, without user information).
enum Authority {
    /// The authority in lower case, or nil if it is malformed.
    static func parse(_ bytes: ArraySlice<UInt8>) -> String? {
        let isBracketed = bytes.first == 0x5B
        let end: Int
        if isBracketed {
            guard let bracket = bytes.firstIndex(of: 0x5D) else { return nil }
            let inner = bytes[(bytes.startIndex + 1)..<bracket]
            guard inner.count >= 2, inner.allSatisfy(\.isAddressByte) else { return nil }
            end = bracket + 1
        } else {
            end = bytes.firstIndex(of: .colon) ?? bytes.endIndex
            let name = bytes[..<end]
            guard !name.isEmpty, name.count <= 255, name.allSatisfy(\.isUnreserved) else {
                return nil
            }
        }
        guard hasPort(bytes[end...]) else { return nil }
        return String(decoding: bytes.map(\.lowercased), as: UTF8.self)
    }

    /// Whether `rest` is empty or a colon and a port of 1 to 65535.
    private static func hasPort(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let colon = rest.first else { return true }
        let digits = rest.dropFirst()
        guard colon == .colon, (1...5).contains(digits.count), digits.allSatisfy(\.isDigit) else {
            return false
        }
        let port = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (1...65_535).contains(port)
    }
}

extension UInt8 {
    fileprivate var isAddressByte: Bool { hexValue != nil || self == .colon || self == 0x2E }
}
