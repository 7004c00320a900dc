import CLinux
import Glibc

/// An IPv4 or IPv6 address; IPv4 is kept in its mapped form `::ffff:a.b.c.d`.
struct IPAddress: Sendable, Hashable {
    /// The first and the last 64 bits.
    let high: UInt64
    let low: UInt64

    /// Parses a numeric address, `[...]` and a zone left aside.
    init?(_ text: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET6, text, &bytes) == 1 {
            self.init(bytes[...])
        } else if inet_pton(AF_INET, text, &bytes) == 1 {
            self.init([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + bytes.prefix(4))
        } else {
            return nil
        }
    }

    /// The address of a peer that `accept4` has filled in.
    init(_ storage: sockaddr_storage) {
        self = withUnsafeBytes(of: storage) { raw in
            // sockaddr_in6: family, port, flow (8 bytes), then 16 of address;
            // sockaddr_in: family, port (4 bytes), then 4 of address.
            storage.ss_family == sa_family_t(AF_INET6)
                ? IPAddress(raw[8..<24])
                : IPAddress([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + raw[4..<8])
        }
    }

    private init(_ bytes: some Sequence<UInt8>) {
        let halves = bytes.reduce(into: (UInt64(0), UInt64(0))) { halves, byte in
            halves.0 = halves.0 << 8 | halves.1 >> 56
            halves.1 = halves.1 << 8 | UInt64(byte)
        }
        (high, low) = halves
    }

    /// What one client can have of its own: an IPv4 address, or the 64 bits of
    /// an IPv6 network.
    var network: IPAddress { isMapped ? self : IPAddress(high: high, low: 0) }

    private init(high: UInt64, low: UInt64) {
        (self.high, self.low) = (high, low)
    }

    var isMapped: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// `192.0.2.1` or `2001:db8::1`.
    var text: String {
        let bytes = (0..<16).map { index in
            UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(56 - index % 8 * 8))
        }
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let size = socklen_t(buffer.count)
        if isMapped {
            inet_ntop(AF_INET, Array(bytes.suffix(4)), &buffer, size)
        } else {
            inet_ntop(AF_INET6, bytes, &buffer, size)
        }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }
}
