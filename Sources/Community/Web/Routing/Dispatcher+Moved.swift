import HTTP
import Security

extension Dispatcher {
    /// What is read by an address that a space had is read at the one that it has; whoever may not
    /// know of it is not told of either. A form is done where it came: nothing typed is lost.
    func answer(_ route: Route, _ match: Match, _ visit: Visit) throws -> Response {
        let head = visit.request.head
        guard head.method.isSafe, route.pattern.namesSpace, let space = visit.place,
            space.slug != match.space,
            let address = Self.address(of: head, in: space, route.pattern)
        else { return try route.handle(match, visit) }
        // Of a page for everybody, only the page itself knows whether it is there for them.
        if route.access == .everyone, !visit.viewer.belongs(to: space) {
            let response = try route.handle(match, visit)
            guard response.status == .ok else { return response }
        }
        // Not kept by any browser: the space may come back to it.
        return .redirect(to: address, .movedPermanently)
    }

    private static func address(
        of head: RequestHead, in space: Space, _ pattern: PathPattern
    ) -> String? {
        let path = head.target.prefix { $0 != "?" }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for (place, segment) in pattern.segments.enumerated() where place + 1 < parts.count {
            switch segment {
            case .space: parts[place + 1] = space.slug
            case .marked(let mark): parts[place + 1] = space.slug + mark
            case .literal, .id: continue
            }
        }
        return SafeRedirect.path(
            parts.joined(separator: "/") + head.target.dropFirst(path.count))
    }
}
