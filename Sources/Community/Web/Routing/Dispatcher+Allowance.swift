import HTTP
import Security
import Storage

extension Dispatcher {
    /// Counts a change before anything is done for it: a flood waits for no transaction.
    func spend(_ route: Route, _ request: Request) throws {
        guard !route.method.isSafe, !isUnlimited else { return }
        try reader.read { db in
            let authentication = try Authentication(head: request.head, site: site, db: db)
            // What another site sends in somebody's name takes nothing from them, nor from others.
            let session = authentication.visitor?.session
            guard site.crossSite.isAllowed(request, session: session) else {
                throw Problem.crossSite
            }
            try spend(route, request, authentication)
        }
    }

    /// Counts a page that costs more than others.
    func spend(_ route: Route, _ request: Request, _ authentication: Authentication) throws {
        guard let allowance = route.allowance, !isUnlimited else { return }
        let files = request.files.count { !$0.fileName.isEmpty }
        try take(1, of: allowance, request, authentication)
        if files > 0 { try take(files, of: .uploads, request, authentication) }
    }

    private func take(
        _ count: Int, of allowance: Allowance, _ request: Request,
        _ authentication: Authentication
    ) throws {
        let decision = site.allowances.take(
            count, of: allowance, by: authentication.viewer.person,
            in: site.network(of: request.head.peer), at: authentication.now)
        if case .retryAfter(let seconds) = decision {
            throw Problem.tooFast(retryAfter: seconds)
        }
    }
}
