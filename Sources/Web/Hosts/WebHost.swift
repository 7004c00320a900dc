/// Who serves an address of the web.
package enum WebHost: Hashable, Sendable {
    /// In the letters of the DNS, lower case, without a dot at its end.
    case name(String)
    case address(NetworkAddress)

    /// As an address has it: IPv6 in brackets.
    package var text: String {
        switch self {
        case .name(let name): name
        case .address(let address): address.isIPv6 ? "[\(address)]" : address.description
        }
    }

    /// A name that leads nowhere but inside, whatever the DNS says: without a dot, or kept for
    /// this machine or network (RFC 6761, 6762, 7686, 8375, and `internal` of ICANN).
    package var isInside: Bool {
        guard case .name(let name) = self else { return false }
        guard let dot = name.lastIndex(of: ".") else { return true }
        return Self.inside.contains(String(name[name.index(after: dot)...]))
            || name == "home.arpa" || name.hasSuffix(".home.arpa")
    }

    private static let inside: Set = [
        "localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp",
        "private", "onion", "alt", "invalid",
    ]
}
