package import HTTP

/// Renders a problem once for all modules.
struct ProblemResponse {
    let visit: Visit

    func answer(_ problem: Problem) throws -> Response {
        if case .forbidden = problem { visit.recordDenial() }
        var response =
            visit.request.wantsJSON ? json(problem) : try page(problem)
        if let seconds = problem.wait { response.headers.add("Retry-After", String(seconds)) }
        return response
    }

    private func page(_ problem: Problem) throws -> Response {
        var kept = try KeptForm(visit.request, isWhole: problem.asks)?.read(by: visit)
        // To what another site wrote, our page does not lend its button and its keys.
        kept?.isSendable = visit.site.crossSite.isAllowed(
            visit.request, session: visit.viewer.session)
        if try problem == .signInFirst || mayBeForMembers(problem),
            let prompt = visit.site.declarations.all(SignInPrompt.self).first
        {
            let isRead = visit.request.head.method.isSafe
            let next = isRead ? visit.request.head.target : ""
            return try prompt.show(visit, kept, next, problem.status)
        }
        if problem == .proofFirst || problem == .secondFactorFirst,
            let prompt = visit.site.declarations.all(ProofPrompt.self).first
        {
            return try prompt.show(visit, kept, problem)
        }
        return try visit.page(page(problem, kept), problem.status)
    }

    /// Of what a guest does not find in a space that guests may read, some is there for members;
    /// they are answered the same of what is not there at all.
    private func mayBeForMembers(_ problem: Problem) throws -> Bool {
        guard problem == .notFound, !visit.viewer.isSignedIn, visit.request.head.method.isSafe,
            let slug = visit.request.head.segments.first
        else { return false }
        return try SpaceStore(db: visit.db).find(slug: String(slug))?.isPublic == true
    }

    private func page(_ problem: Problem, _ kept: KeptForm?) throws -> ProblemPage {
        let home = visit.viewer.memberships.first.map { HomePath.home(in: $0.space) } ?? "/"
        switch (problem, kept) {
        case (.otherPerson, let kept?): return try visit.question(about: kept, home: home)
        case (.sentBefore(let date, let place), let kept?):
            return visit.question(about: kept, doneAt: date, place, home: home)
        case (.lastAdministrator(let space), _):
            var page = problem.page(visit.words, kept: nil, home: home)
            page.onward = visit.viewer.memberships.first { $0.space.id.rawValue == space }.map {
                PageLink(
                    visit.words("problem.lastAdministrator.people"),
                    SpacePaths.administration(in: $0.space))
            }
            return page
        default: return problem.page(visit.words, kept: kept, home: home)
        }
    }

    private func json(_ problem: Problem) -> Response {
        let page = problem.page(visit.words, kept: nil, home: "/")
        return .json(["error": page.text], problem.status)
    }
}

extension Problem {
    /// Seconds after which the same may be asked again.
    var wait: Int? {
        switch self {
        case .tooMany(let seconds), .tooFast(let seconds): seconds
        case .uploadsBusy, .fileInQuestion, .fileUnscanned: 30
        default: status == .unavailable ? 5 : nil
        }
    }
}

extension Request {
    /// The script asks for JSON; people get pages.
    var wantsJSON: Bool { head.headers["accept"]?.hasPrefix("application/json") ?? false }
}

extension Response {
    /// A flat object of texts.
    package static func json(_ values: KeyValuePairs<String, String>, _ status: Status = .ok)
        -> Response
    {
        let pairs = values.map { JSONText.quoted($0) + ":" + JSONText.quoted($1) }
        let text = "{" + pairs.joined(separator: ",") + "}"
        return Response(status, type: .json, Array(text.utf8))
    }
}
