import HTTP
import Security
import Storage

extension Dispatcher {
    /// Counts a change before anything is done for it: a flood waits for no transaction.
    func spend(_ route: Route, _ request: Request) throws {
        guard !route.method.isSafe, !isUnlimited else { return }
        if route.isByAddressAlone { return try spend(route, request, by: nil) }
        let sender = try sender(of: request)
        // What another site sends in somebody's name takes nothing from them, nor from others.
        guard site.crossSite.isAllowed(request, session: sender?.session) else {
            throw Problem.crossSite
        }
        try spend(route, request, by: sender?.person)
    }

    /// Counts a page that costs more than others.
    func spend(_ route: Route, _ request: Request, by person: Person.ID?) throws {
        guard let allowance = route.allowance, !isUnlimited else { return }
        let files = request.files.count { !$0.fileName.isEmpty }
        try take(1, of: allowance, request, person)
        if files > 0 { try take(files, of: .uploads, request, person) }
    }

    private func take(
        _ count: Int, of allowance: Allowance, _ request: Request, _ person: Person.ID?
    ) throws {
        let decision = site.allowances.take(
            count, of: allowance, by: person, in: site.network(of: request.head.peer),
            at: site.clock.now())
        if case .retryAfter(let seconds) = decision {
            throw Problem.tooFast(retryAfter: seconds)
        }
    }
}
