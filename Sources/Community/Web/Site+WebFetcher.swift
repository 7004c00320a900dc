package import Web

extension Site {
    /// What the server calls itself where other sites name it, as in `robots.txt`.
    package static let agent = "Parvis"

    /// Asks other sites, guarded; nil where the operator wants none to be asked.
    package func webFetcher(_ limits: FetchLimits) -> WebFetcher? {
        options.web.map {
            WebFetcher(
                agent: "\(Self.agent) (+\(options.address))", limits: limits,
                allowance: $0.allowance, resolver: $0.resolver)
        }
    }
}
