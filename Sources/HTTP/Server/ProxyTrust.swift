/// The proxies whose word on the client is taken (OWASP ASVS 5.0.0, 4.1.3).
struct ProxyTrust: Sendable {
    private struct Network: Sendable {
        let address: IPAddress
        let high: UInt64
        let low: UInt64

        func contains(_ other: IPAddress) -> Bool {
            other.high & high == address.high & high && other.low & low == address.low & low
        }
    }

    private let networks: [Network]

    /// `texts` are addresses or networks; one that is neither is an error.
    init(_ texts: [String]) throws(ServerError) {
        var networks: [Network] = []
        for text in texts {
            guard let network = Self.network(text) else { throw .badProxy(text) }
            networks.append(network)
        }
        self.networks = networks
    }

    func contains(_ address: IPAddress) -> Bool {
        networks.contains { $0.contains(address) }
    }

    /// Fills in who the client is. From a trusted proxy, the last address of
    /// `X-Forwarded-For` that is not itself a trusted proxy, and the scheme of
    /// `X-Forwarded-Proto`; from anyone else both are ignored.
    /// - Returns: the address of the client.
    func attribute(
        _ head: inout RequestHead, from peer: IPAddress, _ text: String
    ) -> IPAddress {
        head.peer = text
        guard contains(peer) else { return peer }
        var client = peer
        let schemes = head.headers.all("x-forwarded-proto").joined(separator: ",")
        head.isSecure = Self.items(schemes).last?.asciiLowercased == "https"
        let hops = head.headers.all("x-forwarded-for").joined(separator: ",")
        for hop in Self.items(hops).reversed() {
            guard let address = IPAddress(hop) else { break }
            head.peer = address.text
            client = address
            if !contains(address) { break }
        }
        return client
    }

    private static func items(_ list: String) -> [String] {
        list.split(separator: ",").map { item in
            String(item.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" })
        }
    }

    private static func network(_ text: String) -> Network? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let address = IPAddress(String(first))
        else { return nil }
        let width = address.isMapped ? 32 : 128
        guard let length = parts.count == 2 ? Int(parts[1]) : width, (0...width).contains(length)
        else { return nil }
        let bits = length + 128 - width
        return Network(
            address: address, high: mask(min(bits, 64)), low: mask(max(bits - 64, 0)))
    }

    private static func mask(_ bits: Int) -> UInt64 {
        bits == 0 ? 0 : UInt64.max << UInt64(64 - bits)
    }
}
