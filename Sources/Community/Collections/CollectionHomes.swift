import DAV
import HTTP

/// Where a program that knows no more than the site finds what there is for it: who it reads for
/// (RFC 5397), and where their collections are (RFC 6764).
enum CollectionHomes {
    static let routes: [Route] =
        [CollectionPaths.calendars, CollectionPaths.addressBooks].flatMap { path -> [Route] in
            [
                .get(path, .everyone, wellKnown).forPrograms(),
                .propfind(path, .everyone, wellKnown), .options(path, options),
            ]
        } + [
            .get(CollectionPaths.root, .everyone, explain).forPrograms(),
            .propfind(CollectionPaths.root, .signedIn, root).within(.collections),
            .options(CollectionPaths.root, options),
            .propfind(CollectionPaths.principal, .signedIn, principal).within(.collections),
            .options(CollectionPaths.principal, options),
        ]

    private static func wellKnown(_ visit: Visit) throws -> Response {
        .redirect(to: CollectionPaths.root() + "/", .movedPermanently)
    }

    /// Whoever looks at the address in a browser is told what it is for.
    private static func explain(_ visit: Visit) throws -> Response {
        .redirect(to: AccountPaths.programs())
    }

    static func options(_ visit: Visit) throws -> Response {
        let router = visit.site.router
        let methods = router.routes(at: router.segments(of: visit.request.head)).map(\.method)
        let all = methods.flatMap { $0 == .get ? [.get, .head] : [$0] }
        var response = Response(.noContent)
        response.headers.add("Allow", all.map(\.rawValue).joined(separator: ", "))
        response.headers.add("DAV", "1, 3, calendar-access, addressbook")
        return response
    }

    private static func root(_ visit: Visit) throws -> Response {
        let name = visit.site.options.name
        return try visit.multistatus(
            CollectionResource(
                address: CollectionPaths.root() + "/",
                properties: CollectionResource.common(
                    visit.viewer, [.dav("collection")], named: name)))
    }

    private static func principal(_ id: Person.ID, _ visit: Visit) throws -> Response {
        guard id == visit.viewer.person else { throw Problem.notFound }
        let address = CollectionPaths.principal(id) + "/"
        var properties = CollectionResource.common(
            visit.viewer, [.dav("principal")], named: visit.viewer.name)
        properties.append(Element(.dav("principal-URL"), [.href(address)]))
        let contents = Set(visit.reachedCollections.map(\.content))
        for content in contents {
            let name: XMLName =
                content == .calendar
                ? .calendar("calendar-home-set") : .card("addressbook-home-set")
            properties.append(Element(name, [.href(CollectionPaths.home(content)() + "/")]))
        }
        return try visit.multistatus(CollectionResource(address: address, properties: properties))
    }

    /// The home of a kind, and below it its collections and those that lie beside them.
    static func propfind(_ kind: CollectionKind, _ visit: Visit) throws -> Response {
        try visit.requireReach(kind)
        let home = CollectionResource(
            address: CollectionPaths.home(kind.content)() + "/",
            properties: CollectionResource.common(
                visit.viewer, [.dav("collection")], named: visit.words(kind.word)))
        guard try visit.depth() == .one else { return try visit.multistatus(home) }
        let all = visit.reachedCollections.filter { $0.content == kind.content }
        return try visit.multistatus(home, all.flatMap { try collections($0, visit) })
    }

    private static func collections(
        _ kind: CollectionKind, _ visit: Visit
    ) throws -> [CollectionResource] {
        let spaces = kind.spaces(of: visit.viewer, visit.site)
        let standings = try CollectionStandings(kind, visit).all(spaces)
        return spaces.compactMap { space in
            standings[space.id].map { CollectionReading(kind, visit, space).resource($0) }
        }
    }
}
