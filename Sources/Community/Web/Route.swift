package import HTTP

/// One method and address, who may call it, what work it does, and the function that answers.
package struct Route: Sendable {
    /// Where the work is done and what the handler's database may do.
    package enum Work: Sendable {
        /// Reads inside one read transaction, on a page worker.
        case read
        /// The whole handler is one write transaction: load, require, change, answer.
        case write
        /// Slow by nature (a password's hash, a mail server): reads on the slow lane,
        /// and writes where it says so with `visit.write`.
        case slow
    }

    /// What may come in the body.
    package enum Intake: Sendable, Equatable {
        case form
        /// A form with files; each file at most the site's limit.
        case files
    }

    package let method: HTTP.Method
    package let pattern: PathPattern
    package let access: Access
    package let work: Work
    package let intake: Intake
    /// The fields of its form that may come more than once, beside those of attachments. Any
    /// other that does makes the request refused (OWASP ASVS 15.3.7).
    var lists: Set<String> = []
    let handle: @Sendable (Match, Visit) throws -> Response

    /// The same route, whose form has lists: boxes of one name to tick.
    package func withLists(_ names: String...) -> Route {
        var route = self
        route.lists = Set(names)
        return route
    }

    func takes(_ fields: FormFields) -> Bool {
        let free = lists.union(intake == .files ? AttachmentChoice.fields : [])
        var seen: Set<String> = []
        return fields.all.allSatisfy { free.contains($0.name) || seen.insert($0.name).inserted }
    }
}

extension Route {
    package static func get(
        _ path: Path, _ access: Access, work: Work = .read,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.get, path.pattern, access, work, .form, handler)
    }

    package static func get(
        _ path: SpacePath, _ access: Access, work: Work = .read,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.get, path.pattern, access, work, .form, handler)
    }

    package static func get<ID>(
        _ path: PathTo<ID>, _ access: Access, work: Work = .read,
        _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        identified(.get, path.pattern, access, work, .form, handler)
    }

    package static func get<ID>(
        _ path: SpacePathTo<ID>, _ access: Access, work: Work = .read,
        _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        identified(.get, path.pattern, access, work, .form, handler)
    }

    package static func get(
        _ path: PathToText, _ access: Access, work: Work = .read,
        _ handler: @escaping @Sendable (String, Visit) throws -> Response
    ) -> Route {
        Route(
            method: .get, pattern: path.pattern, access: access, work: work, intake: .form
        ) { match, visit in try handler(match.id, visit) }
    }

    package static func post(
        _ path: PathToText, _ access: Access, work: Work = .write,
        _ handler: @escaping @Sendable (String, Visit) throws -> Response
    ) -> Route {
        Route(
            method: .post, pattern: path.pattern, access: access, work: work, intake: .form
        ) { match, visit in try handler(match.id, visit) }
    }

    package static func post(
        _ path: Path, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.post, path.pattern, access, work, intake, handler)
    }

    package static func post(
        _ path: SpacePath, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.post, path.pattern, access, work, intake, handler)
    }

    package static func post<ID>(
        _ path: PathTo<ID>, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        identified(.post, path.pattern, access, work, intake, handler)
    }

    package static func post<ID>(
        _ path: SpacePathTo<ID>, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        identified(.post, path.pattern, access, work, intake, handler)
    }

    /// Replaces what the address names; from a form, `_method=PUT`.
    package static func put(
        _ path: Path, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.put, path.pattern, access, work, intake, handler)
    }

    package static func put(
        _ path: SpacePath, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.put, path.pattern, access, work, intake, handler)
    }

    package static func put<ID>(
        _ path: SpacePathTo<ID>, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        identified(.put, path.pattern, access, work, intake, handler)
    }

    /// Removes what the address names; from a form, `_method=DELETE`.
    package static func delete(
        _ path: Path, _ access: Access, work: Work = .write,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.delete, path.pattern, access, work, .form, handler)
    }

    package static func delete<ID>(
        _ path: PathTo<ID>, _ access: Access, work: Work = .write,
        _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        identified(.delete, path.pattern, access, work, .form, handler)
    }

    package static func delete<ID>(
        _ path: SpacePathTo<ID>, _ access: Access, work: Work = .write,
        _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        identified(.delete, path.pattern, access, work, .form, handler)
    }

    private static func plain(
        _ method: HTTP.Method, _ pattern: PathPattern, _ access: Access, _ work: Work,
        _ intake: Intake, _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        Route(method: method, pattern: pattern, access: access, work: work, intake: intake) {
            _, visit in try handler(visit)
        }
    }

    private static func identified<ID: EntityID>(
        _ method: HTTP.Method, _ pattern: PathPattern, _ access: Access, _ work: Work,
        _ intake: Intake, _ handler: @escaping @Sendable (ID, Visit) throws -> Response
    ) -> Route {
        Route(method: method, pattern: pattern, access: access, work: work, intake: intake) {
            match, visit in
            guard let id = ID(segment: match.id) else { throw Problem.notFound }
            return try handler(id, visit)
        }
    }
}
