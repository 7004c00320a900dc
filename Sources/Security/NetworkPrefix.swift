import Glibc

/// Who a network address is, for limits: an IPv4 address, or the /64 of an IPv6 one, since a
/// home or a server owns a whole /64 and may change address at each request.
package struct NetworkPrefix: Hashable, Sendable {
    /// "192.0.2.7" or "2001:db8:1:2::/64", in canonical form (RFC 5952).
    package let text: String

    /// Reads an address as text. An IPv4 one dressed as IPv6 (`::ffff:192.0.2.7`) counts as
    /// IPv4; brackets and a zone (`%eth0`) are dropped. Nil if it is no address.
    package init?(address: String) {
        var bare = Substring(address)
        if bare.hasPrefix("["), bare.hasSuffix("]") { bare = bare.dropFirst().dropLast() }
        bare = bare.prefix { $0 != "%" }
        guard !bare.utf8.contains(0), bare.utf8.count < 46 else { return nil }
        if let four = Self.parse(bare, AF_INET, 4) {
            text = Self.ipv4(four[...])
        } else if let six = Self.parse(bare, AF_INET6, 16) {
            let isFour = six.starts(with: Self.mapped)
            text = isFour ? Self.ipv4(six[12...]) : Self.ipv6(six, bytes: 8) + "/64"
        } else {
            return nil
        }
    }

    /// The network that a prefix lies in: the /24 of an IPv4 address, the /48 of an IPv6 one, as a
    /// provider hands them to a town or a firm. A text that is no prefix stays as it is.
    package static func shortened(_ text: String) -> String {
        if let four = parse(text[...], AF_INET, 4) {
            return ipv4((four.prefix(3) + [0])[...]) + "/24"
        }
        guard text.hasSuffix("/64"), let six = parse(text.dropLast(3), AF_INET6, 16) else {
            return text
        }
        return ipv6(six, bytes: 6) + "/48"
    }

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    private static func parse(_ text: Substring, _ family: Int32, _ size: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: size)
        return inet_pton(family, String(text), &bytes) == 1 ? bytes : nil
    }

    private static func ipv4(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map { String($0) }.joined(separator: ".")
    }

    private static func ipv6(_ all: [UInt8], bytes count: Int) -> String {
        let network = Array(all.prefix(count)) + [UInt8](repeating: 0, count: 16 - count)
        var output = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        inet_ntop(AF_INET6, network, &output, socklen_t(output.count))
        let text = output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: text, as: UTF8.self)
    }
}
