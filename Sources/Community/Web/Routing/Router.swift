import HTTP

/// Finds the route of a method and an address. Literal segments win over `:space`.
struct Router: Sendable {
    enum Found: Sendable {
        case route(Route, Match)
        /// The address exists, but not with this method.
        case otherMethods([HTTP.Method])
        case nothing
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var space: Int?
        /// By the marks, each with its tilde.
        var marked: [String: Int] = [:]
        var id: Int?
        var routes: [Route] = []
    }

    private var nodes = [Node()]
    /// How addresses begin whose last segment is a secret: whoever has it acts without signing in.
    private(set) var secretPlaces: Set<String> = []

    /// - Throws: `FeatureError.sameRouteTwice` if two routes share a method and an address.
    init(_ routes: [Route]) throws {
        for route in routes {
            let end = add(route.pattern)
            guard !nodes[end].routes.contains(where: { $0.method == route.method }) else {
                throw FeatureError.sameRouteTwice("\(route.method) \(route.pattern.text)")
            }
            nodes[end].routes.append(route)
            if let place = route.secretPlace { secretPlaces.insert(place) }
        }
    }

    func find(_ method: HTTP.Method, _ segments: [String]) -> Found {
        var match = Match()
        guard let end = walk(segments[...], from: 0, &match) else { return .nothing }
        let wanted: HTTP.Method = method == .head ? .get : method
        if let route = nodes[end].routes.first(where: { $0.method == wanted }) {
            return .route(route, match)
        }
        return .otherMethods(nodes[end].routes.map(\.method))
    }

    /// The parts of an address as the routes have them: collections end with a slash (RFC 4918,
    /// section 5.2), which programs write or leave out.
    func segments(of head: RequestHead) -> [String] {
        let segments = head.segments
        guard segments.last == "", isForPrograms(segments.dropLast()) else { return segments }
        return segments.dropLast()
    }

    func isForPrograms(_ segments: [String]) -> Bool {
        routes(at: segments).contains(where: \.isForPrograms)
    }

    /// Every route at an address, whatever its method.
    func routes(at segments: [String]) -> [Route] {
        var match = Match()
        return walk(segments[...], from: 0, &match).map { nodes[$0].routes } ?? []
    }

    func match(_ segments: [String]) -> Match? {
        var match = Match()
        return walk(segments[...], from: 0, &match).map { _ in match }
    }

    private func walk(_ rest: ArraySlice<String>, from node: Int, _ match: inout Match) -> Int? {
        guard let segment = rest.first else { return nodes[node].routes.isEmpty ? nil : node }
        let tail = rest.dropFirst()
        if let next = nodes[node].literals[segment], let end = walk(tail, from: next, &match) {
            return end
        }
        if let mark = segment.lastIndex(of: "~"),
            let next = nodes[node].marked[String(segment[mark...])],
            let end = walk(tail, from: next, &match)
        {
            match.space = String(segment[..<mark])
            return end
        }
        if let next = nodes[node].space, let end = walk(tail, from: next, &match) {
            match.space = segment
            return end
        }
        if let next = nodes[node].id, let end = walk(tail, from: next, &match) {
            match.id = segment
            return end
        }
        return nil
    }

    private mutating func add(_ pattern: PathPattern) -> Int {
        var node = 0
        for segment in pattern.segments {
            let next = child(of: node, segment) ?? nodes.count
            if next == nodes.count {
                nodes.append(Node())
                link(node, segment, to: next)
            }
            node = next
        }
        return node
    }

    private func child(of node: Int, _ segment: PathPattern.Segment) -> Int? {
        switch segment {
        case .literal(let text): nodes[node].literals[text]
        case .space: nodes[node].space
        case .marked(let mark): nodes[node].marked[mark]
        case .id: nodes[node].id
        }
    }

    private mutating func link(_ node: Int, _ segment: PathPattern.Segment, to next: Int) {
        switch segment {
        case .literal(let text): nodes[node].literals[text] = next
        case .space: nodes[node].space = next
        case .marked(let mark): nodes[node].marked[mark] = next
        case .id: nodes[node].id = next
        }
    }
}
