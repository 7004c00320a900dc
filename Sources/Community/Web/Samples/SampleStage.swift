import HTTP

/// A site on which the calls of samples are prepared. The things that they name are made by its
/// cast through the routes that everybody uses, each when it is first asked for.
package final class SampleStage {
    package let site: Site
    package let space: Space
    package let cast: SampleCast
    /// Who will make the call; nil for a guest.
    package let caller: Person.ID?
    var requests: InternalRequest
    private var ids: [String: String] = [:]
    private var count = 0

    package init(
        _ site: Site, in space: Space, cast: SampleCast, caller: Person.ID?
    ) throws {
        self.site = site
        self.space = space
        self.cast = cast
        self.caller = caller
        requests = try InternalRequest(site)
    }

    /// A number that no other thing has in its name.
    package func number() -> Int {
        count += 1
        return count
    }

    /// The thing that stands at a path, the same each time.
    package func id<P: NamingPath>(_ path: P) throws -> P.Name {
        try name(id(at: path.pattern), path)
    }

    /// One more of the things that stand at a path.
    package func another<P: NamingPath>(_ path: P) throws -> P.Name {
        try name(thing(at: path.pattern).make(self), path)
    }

    /// Whether a thing is declared that stands at a path.
    package func has(_ path: some NamingPath) -> Bool {
        site.declarations.find(SampleThing.self, path.pattern.text) != nil
    }

    func id(at pattern: PathPattern) throws -> String {
        let thing = try thing(at: pattern)
        if let id = ids[thing.name] { return id }
        let id = try thing.make(self)
        ids[thing.name] = id
        return id
    }

    private func thing(at pattern: PathPattern) throws -> SampleThing {
        let all = site.declarations.all(SampleThing.self).filter { $0.stands(in: pattern) }
        guard let nearest = all.max(by: { $0.name.utf8.count < $1.name.utf8.count }) else {
            throw SampleError.noThing(pattern.text)
        }
        return nearest
    }

    private func name<P: NamingPath>(_ id: String, _ path: P) throws -> P.Name {
        guard let name = P.name(id) else { throw SampleError.noThing(path.pattern.text) }
        return name
    }
}
