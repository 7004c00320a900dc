import Foundation
import HTTP
import Security
import Storage

/// Answers one request on a worker's thread.
struct Dispatcher {
    let site: Site
    let reader: Reader
    /// For what the program itself does.
    var isUnlimited = false

    func answer(_ request: Request) -> Response {
        var response: Response
        do {
            response = try route(request)
        } catch {
            response = refuse(error, request)
        }
        noteWritten(request, in: &response)
        return response
    }

    private func route(_ request: Request) throws -> Response {
        if let address = withoutSlash(request.head) { return .redirect(to: address) }
        let method = request.effectiveMethod
        switch site.router.find(method, site.router.segments(of: request.head)) {
        case .nothing: throw Problem.notFound
        case .otherMethods(let methods): return refuse(method, where: methods, request)
        case .route(let route, let match):
            guard route.mayBeAsked(by: request.head) else { throw Problem.notFound }
            return try run(route, match, request)
        }
    }

    /// The page that an address with a slash too many means.
    private func withoutSlash(_ head: RequestHead) -> String? {
        guard head.method.isSafe, site.router.segments(of: head).last == "",
            case .route = site.router.find(head.method, head.segments.dropLast())
        else { return nil }
        let path = head.target.prefix { $0 != "?" }
        return SafeRedirect.path(String(path.dropLast() + head.target.dropFirst(path.count)))
    }

    private func run(_ route: Route, _ match: Match, _ request: Request) throws -> Response {
        try spend(route, request)
        let uploads = try takeUploads(route, match, request)
        switch route.work {
        case .read, .slow:
            return try reader.read(mayRepeat: route.work == .read, after: written(by: request)) {
                db in
                let visit = try admit(route, match, request, db, uploads)
                return try answer(route, match, visit)
            }
        case .write: return try write(route, match, request, uploads)
        }
    }

    /// Loads the viewer and the space, and asks whether they may call this route.
    func admit(
        _ route: Route, _ match: Match, _ request: Request, _ db: Database, _ uploads: Uploads
    ) throws -> Visit {
        let authentication = try Authentication(of: route, head: request.head, site: site, db: db)
        if !request.head.method.isSafe, !route.isByAddressAlone {
            let session = authentication.visitor?.session
            if session == nil { forgetSender(of: request.head) }
            guard site.crossSite.isAllowed(request, session: session) else {
                throw Problem.crossSite
            }
        }
        try requireSamePerson(route, request, authentication.viewer)
        let place = try authentication.place(route, match)
        switch route.access.verdict(for: authentication.viewer, in: place) {
        case .granted: break
        case .signInFirst: throw Problem.signInFirst
        case .forbidden: throw Problem.forbidden()
        case .hidden: throw Problem.notFound
        }
        try authentication.requireProof(for: route)
        if let problem = RefusedFiles.problem(of: request) { throw problem }
        guard !request.fields.holdsNul else { throw Problem.unreadable }
        guard route.takes(request.fields) else { throw Problem.badRequest }
        if request.head.method.isSafe {
            try spend(route, request, by: authentication.viewer.person)
            if !request.wantsEvents { authentication.noteVisit(in: place) }
        }
        return visit(
            authentication, place, request, uploads,
            asksWho: route.access != .everyone && !route.isForPrograms)
    }

    private func visit(
        _ authentication: Authentication, _ place: Space?, _ request: Request, _ uploads: Uploads,
        asksWho: Bool = false
    ) -> Visit {
        Visit(
            site: site, request: request, db: authentication.db, viewer: authentication.viewer,
            place: place, now: authentication.now, words: authentication.words(in: place),
            uploads: uploads, streamTerms: authentication.streamTerms, asksWho: asksWho,
            password: authentication.password,
            isFresh: authentication.visitor?.isFresh(at: authentication.now) ?? false)
    }

    /// Stores the files of a form before its transaction, so that a refused form keeps them.
    private func takeUploads(
        _ route: Route, _ match: Match, _ request: Request
    ) throws -> Uploads {
        guard let intake = route.intake.files, intake.isAsked(by: request) else { return .none }
        return try reader.read { db in
            let visit = try admit(route, match, request, db, .none)
            return try intake.receive(request.files, visit)
        }
    }

    // MARK: Refusals

    func refuse(_ error: any Error, _ request: Request) -> Response {
        let program = ProgramRefusal(site, request)
        if let problem = error as? ProgramProblem, let program { return program.answer(problem) }
        let problem = problem(error, request)
        if let program { return program.answer(problem) }
        do {
            if problem.isAway { return try withoutDatabase(problem, request) }
            return try reader.read { db in
                let authentication = try Authentication(head: request.head, site: site, db: db)
                let visit = visit(authentication, nil, request, .none)
                return try ProblemResponse(visit: visit).answer(problem)
            }
        } catch {
            site.log.error("a problem's page failed: \(error)")
            return .text("Parvis: \(problem.status)", problem.status)
        }
    }

    /// The page of a problem that forbids to ask who is there.
    private func withoutDatabase(_ problem: Problem, _ request: Request) throws -> Response {
        if request.head.segments == ["health"] {
            return .text("the database does not answer\n", .unavailable)
        }
        let isOurs = site.crossSite.isAllowed(request, session: nil)
        var response = try site.refusals.answer(problem, request, isOurs: isOurs)
        response.headers.add("Retry-After", "5")
        return response
    }

    private func problem(_ error: any Error, _ request: Request) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case StorageError.full: return .storageFull
        case StorageError.busy, StorageError.tooLong: return .busy
        case StorageError.unavailable, StorageError.uncertain:
            site.log.error("\(site.routeName(request)): \(error)")
            return error as? StorageError == .uncertain ? .uncertain : .unavailable
        case PasswordError.busy: return .busy
        default:
            let id = ShortToken().text.prefix(8).lowercased()
            site.log.error("\(id) \(site.routeName(request)): \(error)")
            return .failure(id: id)
        }
    }
}

extension Problem {
    /// The database cannot even be asked who comes.
    fileprivate var isAway: Bool { self == .unavailable || self == .uncertain }
}

extension Request {
    /// A browser opens its streams again by itself: nobody need be there.
    fileprivate var wantsEvents: Bool {
        head.headers["accept"]?.hasPrefix("text/event-stream") ?? false
    }

    /// A form can only post: `_method` says what it means.
    var effectiveMethod: HTTP.Method {
        guard head.method == .post, let named = fields.first("_method") else { return head.method }
        switch named {
        case "PUT": return .put
        case "DELETE": return .delete
        default: return .post
        }
    }
}
