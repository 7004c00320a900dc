/// What a fetcher may reach beside the open Internet on ports 80 and 443: nothing, but where the
/// operator of the site, or a test, names a machine and its ports. It never comes from a member.
package struct FetchAllowance: Sendable {
    private struct Endpoint: Hashable {
        let address: NetworkAddress
        let port: UInt16
    }

    /// Nothing.
    package static let none = FetchAllowance([:])

    private let endpoints: Set<Endpoint>
    private let ports: Set<UInt16>

    package init(_ allowed: [NetworkAddress: Set<UInt16>]) {
        endpoints = Set(
            allowed.flatMap { address, ports in
                ports.map { Endpoint(address: address, port: $0) }
            })
        ports = Set(endpoints.map(\.port)).union(WebAddress.Scheme.allCases.map(\.port))
    }

    /// Whether anything may be asked on a port at all.
    func permits(port: UInt16) -> Bool { ports.contains(port) }

    /// Whether a connection may be made there.
    func permits(_ address: NetworkAddress, _ port: UInt16) -> Bool {
        let isOpen = WebAddress.Scheme.allCases.contains { $0.port == port }
        return isOpen && address.isPublic
            || endpoints.contains(Endpoint(address: address, port: port))
    }
}
