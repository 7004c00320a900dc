import HTTP

/// What one call of a route took.
package struct SampleCost: Sendable {
    /// Its method and pattern.
    package let name: String
    package let seconds: Double
    package let status: Int
    /// Of the page.
    package let bytes: Int
    package let statements: Int
}

extension SampleStage {
    /// The routes of all features.
    package var routes: [Route] { site.routes }

    /// Makes the call of a route as its caller: from the parsed request to the whole answer.
    package func cost(of route: Route) throws -> SampleCost {
        try cost(of: try call(route), named: RouteSample.name(route.method, route.pattern))
    }

    /// The same of a page at any address.
    package func cost(at address: String) throws -> SampleCost {
        let call = SampleCall(method: .get, address: address, fields: [:], files: [])
        return try cost(of: call, named: address)
    }

    private func cost(of call: SampleCall, named name: String) throws -> SampleCost {
        let response = try requests.answer(
            call.method, call.address, as: caller, call.fields, files: call.files,
            document: call.document, isOfProgram: call.isOfProgram)
        let took = requests.duration.components
        var bytes = 0
        if case .bytes(let page) = response.body { bytes = page.count }
        return SampleCost(
            name: name,
            seconds: Double(took.seconds) + Double(took.attoseconds) / 1e18,
            status: response.status.code, bytes: bytes, statements: requests.statements)
    }
}
