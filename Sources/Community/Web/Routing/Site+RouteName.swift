import HTTP

extension Site {
    /// What a log calls a request: its method and the pattern of its route. The values of an
    /// address may be secrets, the token of a link, and those of a query what somebody seeks.
    func routeName(_ request: Request) -> String {
        let method = request.effectiveMethod
        guard case .route(let route, _) = router.find(method, router.segments(of: request.head))
        else {
            return "\(method.rawValue) (no route)"
        }
        return "\(method.rawValue) \(route.pattern.text)"
    }

    /// The name of the feature whose route a log calls so; nil if none is called so any more.
    package func feature(ofRouteNamed name: String) -> String? {
        let parts = name.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return routes.first { $0.pattern.text == parts[1] && $0.method.rawValue == parts[0] }?
            .feature
    }
}
