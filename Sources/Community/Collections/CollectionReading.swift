import DAV
import HTTP

/// A program reads one collection.
struct CollectionReading {
    let kind: CollectionKind
    let visit: Visit
    let context: CollectionContext

    /// - Throws: `Problem.notFound` for whoever does not belong to the space, or whose password
    ///   does not open the kind.
    init(_ kind: CollectionKind, _ visit: Visit) throws(Problem) {
        try visit.requireReach(kind)
        let space = try visit.space
        guard visit.viewer.belongs(to: space) else { throw .notFound }
        self.init(kind, visit, space)
    }

    init(_ kind: CollectionKind, _ visit: Visit, _ space: Space) {
        self.kind = kind
        self.visit = visit
        context = CollectionContext(
            site: visit.site, db: visit.db, viewer: visit.viewer, space: space,
            words: visit.words, now: visit.now)
    }

    var space: Space { context.space }
    var address: String { kind.address(in: space) }

    func members() throws -> [CollectionMember] {
        try kind.members(visit.db, visit.viewer, [space])[space.id] ?? []
    }

    /// The collection, and with depth 1 its files.
    func propfind() throws -> Response {
        let depth = try visit.depth()
        let standings = CollectionStandings(kind, visit)
        guard let standing = try standings.all([space])[space.id] else { throw Problem.notFound }
        guard depth == .one else { return try visit.multistatus(resource(standing)) }
        let query = try visit.propertyQuery()
        let lines = standing.members.map(CollectionLine.member)
        return try answer([.resource(resource(standing))] + lines, query, nil)
    }

    /// One of its files.
    func propfind(_ file: CollectionFile) throws -> Response {
        let member = try member(file)
        _ = try visit.depth()
        return try answer([.member(member)], visit.propertyQuery(), nil)
    }

    func file(_ file: CollectionFile) throws -> Response {
        let member = try member(file)
        let tag = member.tag(visit.words)
        let isFresh = visit.request.head.hasFresh(ETag(String(tag.dropFirst().dropLast())))
        guard !isFresh else { return tagged(Response(.notModified), tag) }
        guard let text = try kind.texts(context, [member.id], DataWish())[member.id] else {
            throw Problem.notFound
        }
        return tagged(Response(type: kind.mediaType, Array(text.utf8)), tag)
    }

    private func tagged(_ response: Response, _ tag: String) -> Response {
        var response = response
        response.headers.set("ETag", tag)
        response.headers.set("Cache-Control", "private, no-cache")
        return response
    }

    private func member(_ file: CollectionFile) throws -> CollectionMember {
        guard file.isOf(kind.content), let found = try members().first(where: { $0.id == file.id })
        else { throw Problem.notFound }
        return found
    }

    /// Sent at once, or made while it is sent if it is long.
    func answer(
        _ lines: [CollectionLine], _ query: PropertyQuery, _ data: DataWish?,
        syncToken: String? = nil
    ) throws -> Response {
        let writing = CollectionWriting(kind, query, data)
        guard lines.count > writing.first else {
            var answer = Multistatus()
            try writing.write(lines[...], to: &answer, context)
            answer.end(syncToken: syncToken)
            return Response(.multiStatus, type: .xml, answer.take())
        }
        let body = CollectionBody(writing, lines, syncToken: syncToken, context)
        var response = Response.produced(body, type: .xml)
        response.status = .multiStatus
        return response
    }
}
