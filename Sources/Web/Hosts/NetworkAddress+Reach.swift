extension NetworkAddress {
    /// Whether it is one of the open Internet: neither this machine, its network, its provider's,
    /// nor one that is kept for another purpose (the registries of IANA, RFC 6890). An IPv6 address
    /// that holds one of IPv4 is public if both are: `::ffff:10.0.0.1` is not.
    package var isPublic: Bool {
        guard isIPv6 else { return !Self.closed4.contains { $0.holds(bytes) } }
        if let inner = embedded { return inner.isPublic }
        return Self.open6.holds(bytes) && !Self.closed6.contains { $0.holds(bytes) }
    }

    /// The address of IPv4 that traffic to this one would reach.
    private var embedded: NetworkAddress? {
        for (block, start) in Self.embedding where block.holds(bytes) {
            return NetworkAddress(bytes: Array(bytes[start..<(start + 4)]))
        }
        return nil
    }

    /// The addresses that begin with the same bits.
    private struct Block {
        let start: [UInt8]
        let bits: Int

        init(_ start: [UInt8], _ bits: Int) {
            self.start = start
            self.bits = bits
        }

        func holds(_ bytes: [UInt8]) -> Bool {
            let whole = bits / 8
            guard bytes.prefix(whole).elementsEqual(start.prefix(whole)) else { return false }
            guard bits % 8 > 0 else { return true }
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (bits % 8))
            return bytes[whole] & mask == start[whole] & mask
        }
    }

    private static let closed4 = [
        Block([0], 8), Block([10], 8), Block([127], 8), Block([224], 4), Block([240], 4),
        Block([100, 64], 10),  // behind a provider's translation (RFC 6598), metadata of Alibaba
        Block([169, 254], 16),  // of the link (RFC 3927), metadata of most clouds
        Block([172, 16], 12), Block([192, 168], 16),
        Block([192, 0, 0], 24),  // of protocols (RFC 6890), metadata of Oracle
        Block([192, 0, 2], 24), Block([198, 51, 100], 24), Block([203, 0, 113], 24),
        Block([192, 88, 99], 24),  // relays of 6to4 (RFC 7526)
        Block([198, 18], 15),  // measuring (RFC 2544)
        Block([168, 63, 129, 16], 32),  // metadata of Azure
    ]

    private static let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]

    private static let embedding = [
        (Block(mapped, 96), 12),
        (Block([0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8), 96), 12),  // RFC 6052
        (Block([0x20, 0x02], 16), 2),  // 6to4, RFC 3056
    ]

    /// All that is given out (RFC 4291 2.4). Loopback, unspecified, of the link, of the site (ULA),
    /// multicast and NAT64 of one's own (RFC 8215) lie outside.
    private static let open6 = Block([0x20], 3)

    private static let closed6 = [
        Block([0x20, 0x01, 0x00], 23),  // protocols: Teredo, ORCHID, measuring (RFC 2928)
        Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x3F, 0xFF, 0x00], 20),  // examples
    ]
}
