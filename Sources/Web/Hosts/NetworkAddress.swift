import Glibc

/// An address of a machine, IPv4 or IPv6.
package struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
    /// 4 of IPv4, 16 of IPv6, in the order of the network.
    package let bytes: [UInt8]

    /// - Parameter bytes: 4 or 16 of them; nil otherwise.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads the full forms only, as `inet_pton` (3) does: four decimal numbers, or IPv6 (RFC 4291
    /// 2.2) without brackets and without a zone. `127.1`, `0x7f.0.0.1` and `0177.0.0.1` are none.
    package init?(_ text: String) {
        guard !text.utf8.contains(0), text.utf8.count <= 45 else { return nil }
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var found = [UInt8](repeating: 0, count: count)
            if inet_pton(family, text, &found) == 1 {
                bytes = found
                return
            }
        }
        return nil
    }

    package var isIPv6: Bool { bytes.count == 16 }

    /// As RFC 5952 writes it, without brackets.
    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = isIPv6 ? AF_INET6 : AF_INET
        guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
