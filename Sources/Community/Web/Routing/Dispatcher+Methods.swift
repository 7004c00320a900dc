import HTTP

extension Dispatcher {
    /// What an address does not do.
    func refuse(
        _ method: HTTP.Method, where methods: [HTTP.Method], _ request: Request
    ) -> Response {
        var response =
            ProgramRefusal(site, request)?.answer(method) ?? refuse(Problem.notFound, request)
        if response.status == .notFound { response.status = .methodNotAllowed }
        // Whatever answers GET answers HEAD.
        let all = methods.flatMap { $0 == .get ? [.get, .head] : [$0] }
        response.headers.add("Allow", all.map(\.rawValue).joined(separator: ", "))
        return response
    }
}
