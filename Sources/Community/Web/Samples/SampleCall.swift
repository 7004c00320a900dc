package import HTTP

/// A call of a route that succeeds for whoever may make it.
package struct SampleCall {
    package let method: HTTP.Method
    package let address: String
    package let fields: FormFields
    package let files: [UploadedFile]
    /// What a program sends; empty for a browser.
    package var document = ""
    package var isOfProgram = false
}

extension SampleStage {
    /// The call of a route; all that it needs is there when this returns.
    /// - Throws: `SampleError.noThing` if nothing is declared that its address could name.
    package func call(_ route: Route) throws -> SampleCall {
        let name = RouteSample.name(route.method, route.pattern)
        let sample = site.declarations.find(RouteSample.self, name)
        let isNaming = route.pattern.segments.contains(.id)
        let id = isNaming ? try id(at: sample?.thing ?? route.pattern) : nil
        let address = route.pattern.address(space: space.slug, id: id)
        var fields = try sample?.fields(self) ?? [:]
        if sample?.isAfterReading == true { fields.append("version", try version(at: address)) }
        guard !route.method.isSafe else {
            return SampleCall(
                method: route.method, address: address + query(fields), fields: [:], files: [],
                document: sample?.document ?? "", isOfProgram: route.isForPrograms)
        }
        return SampleCall(
            method: route.method, address: address, fields: fields,
            files: try (sample?.files ?? []).map(upload))
    }

    private func query(_ fields: FormFields) -> String {
        guard !fields.isEmpty else { return "" }
        let pairs = fields.all.map { $0.name + "=" + PercentEncoding.component($0.value) }
        return "?" + pairs.joined(separator: "&")
    }
}
