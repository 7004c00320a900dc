/// Finds the addresses of a name.
package struct HostResolver: Sendable {
    /// By a name of the DNS, which is not asked for longer than until the instant, or until the
    /// question answers yes.
    package typealias Find =
        @Sendable (String, ContinuousClock.Instant, () -> Bool) throws(FetchReason) ->
        [NetworkAddress]

    let find: Find

    package init(_ find: @escaping Find) { self.find = find }

    /// As the machine is configured to, but with no domains of its own after the name.
    package static let system = HostResolver { name, deadline, isCancelled throws(FetchReason) in
        try NameLookup(name).wait(until: deadline, isCancelled)
    }

    /// Knows these names and no other; for tests.
    package static func fixed(_ names: [String: [NetworkAddress]]) -> HostResolver {
        HostResolver { name, _, _ throws(FetchReason) in
            guard let addresses = names[name] else { throw .noSuchName }
            return addresses
        }
    }
}
