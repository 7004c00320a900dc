import DAV
import HTTP

extension Visit {
    /// Those that the password opens.
    var reachedCollections: [CollectionKind] {
        site.declarations.all(CollectionKind.self).filter {
            password?.reach.contains($0.reach.name) == true
        }
    }

    /// What a password does not open is not there.
    func requireReach(_ kind: CollectionKind) throws(Problem) {
        guard password?.reach.contains(kind.reach.name) == true else { throw .notFound }
    }

    /// How far below its address the request looks. To look at everything at once is refused.
    func depth() throws -> Depth {
        guard let field = request.head.headers["depth"] else { return .zero }
        guard let depth = Depth(field: field) else { throw Problem.badRequest }
        guard depth != .infinity else {
            throw ProgramProblem(.forbidden, .dav("propfind-finite-depth"))
        }
        return depth
    }

    func propertyQuery() throws -> PropertyQuery {
        try readingProgram { bytes throws(DAVFault) in try PropertyQuery(propfind: bytes) }
    }

    func report() throws -> Report {
        try readingProgram { bytes throws(DAVFault) in try Report(bytes) }
    }

    private func readingProgram<T>(
        _ read: ([UInt8]) throws(DAVFault) -> T
    ) throws -> T {
        do { return try read(request.bytes) } catch { throw error.problem }
    }

    /// One resource and those below it, as they are asked for.
    func multistatus(
        _ resource: CollectionResource, _ below: [CollectionResource] = []
    ) throws -> Response {
        _ = try depth()
        let query = try propertyQuery()
        var answer = Multistatus()
        for one in [resource] + below { one.add(to: &answer, query) }
        answer.end()
        return Response(.multiStatus, type: .xml, answer.take())
    }
}
