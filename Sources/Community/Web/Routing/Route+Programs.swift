package import HTTP

extension Route {
    /// Tells a program what an address and what lies below it is (RFC 4918, section 9.1).
    package static func propfind(
        _ path: some PlainPath, _ access: Access,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.propfind, path, access, .read, .form, handler).forPrograms()
    }

    package static func propfind<P: NamingPath>(
        _ path: P, _ access: Access,
        _ handler: @escaping @Sendable (P.Name, Visit) throws -> Response
    ) -> Route {
        naming(.propfind, path, access, .read, .form, handler).forPrograms()
    }

    /// Answers a question about an address that its body asks (RFC 3253, section 3.6).
    package static func report(
        _ path: some PlainPath, _ access: Access,
        _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        plain(.report, path, access, .read, .form, handler).forPrograms()
    }

    package static func report<P: NamingPath>(
        _ path: P, _ access: Access,
        _ handler: @escaping @Sendable (P.Name, Visit) throws -> Response
    ) -> Route {
        naming(.report, path, access, .read, .form, handler).forPrograms()
    }

    /// Says which methods an address has. It is the same for everybody.
    package static func options(
        _ path: some RoutePath, _ handler: @escaping @Sendable (Visit) throws -> Response
    ) -> Route {
        Route(
            method: .options, pattern: path.pattern, access: .everyone, work: .read, intake: .form
        ) { _, visit in try handler(visit) }.forPrograms()
    }
}
