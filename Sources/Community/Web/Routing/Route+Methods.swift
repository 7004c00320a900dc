package import HTTP

extension Route {
    package static func get(
        _ path: some PlainPath, _ access: Access, work: Work = .read,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.get, path, access, work, .form, handler)
    }

    package static func get<P: NamingPath>(
        _ path: P, _ access: Access, work: Work = .read,
        _ handler: @escaping @Sendable (P.Name, Visit) throws -> Response
    ) -> Route {
        naming(.get, path, access, work, .form, handler)
    }

    package static func post(
        _ path: some PlainPath, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.post, path, access, work, intake, handler)
    }

    package static func post<P: NamingPath>(
        _ path: P, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (P.Name, Visit) throws -> Response
    ) -> Route {
        naming(.post, path, access, work, intake, handler)
    }

    /// Replaces what the address names; from a form, `_method=PUT`.
    package static func put(
        _ path: some PlainPath, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.put, path, access, work, intake, handler)
    }

    /// Replaces what the address names; from a form, `_method=PUT`.
    package static func put<P: NamingPath>(
        _ path: P, _ access: Access, work: Work = .write, intake: Intake = .form,
        _ handler: @escaping @Sendable (P.Name, Visit) throws -> Response
    ) -> Route {
        naming(.put, path, access, work, intake, handler)
    }

    /// Removes what the address names; from a form, `_method=DELETE`.
    package static func delete(
        _ path: some PlainPath, _ access: Access, work: Work = .write,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.delete, path, access, work, .form, handler)
    }

    /// Removes what the address names; from a form, `_method=DELETE`.
    package static func delete<P: NamingPath>(
        _ path: P, _ access: Access, work: Work = .write,
        _ handler: @escaping @Sendable (P.Name, Visit) throws -> Response
    ) -> Route {
        naming(.delete, path, access, work, .form, handler)
    }

    static func plain(
        _ method: HTTP.Method, _ path: some PlainPath, _ access: Access, _ work: Work,
        _ intake: Intake, _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        Route(
            method: method, pattern: path.pattern, access: access, work: work, intake: intake,
            allowance: usual(method)
        ) { _, visit in try handler(visit) }
    }

    static func naming<P: NamingPath>(
        _ method: HTTP.Method, _ path: P, _ access: Access, _ work: Work, _ intake: Intake,
        _ handler: @escaping @Sendable (P.Name, Visit) throws -> Response
    ) -> Route {
        Route(
            method: method, pattern: path.pattern, access: access, work: work, intake: intake,
            allowance: usual(method)
        ) { match, visit in
            guard let name = P.name(match.id) else { throw Problem.notFound }
            return try handler(name, visit)
        }
    }

    private static func usual(_ method: HTTP.Method) -> Allowance? {
        method.isSafe ? nil : .changes
    }
}
