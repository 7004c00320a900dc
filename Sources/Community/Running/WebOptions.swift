package import Web

/// How the server asks other sites by itself: whether the links of members still lead somewhere.
package struct WebOptions: Sendable {
    /// Requests in one second, at most, of what is done without anybody waiting for it.
    package var rate: Double
    /// How long a site may take to answer.
    package var time: Duration
    /// How long it may take while somebody waits for it, within a reading of the database.
    package var patience: Duration
    /// What may be reached beside the open Internet; nothing but in tests.
    package var allowance: FetchAllowance
    package var resolver: HostResolver
    /// Whose turn it is to ask a host.
    package let turns = HostTurns()

    /// Where `bench` has a stand-in for all sites: at this port of the machine itself.
    package static let benchPort: UInt16 = 48_479
    /// As often as an operator may allow.
    package static let mostPerSecond = 20

    package init(
        rate: Double = 1, time: Duration = .seconds(5), patience: Duration = .seconds(3),
        allowance: FetchAllowance = .none, resolver: HostResolver = .system
    ) {
        (self.rate, self.time, self.patience) = (rate, time, patience)
        self.allowance = allowance
        self.resolver = resolver
    }
}
