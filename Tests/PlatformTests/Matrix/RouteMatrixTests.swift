import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

/// Every route is called by everybody. What a route declares is what happens.
@Suite("The route matrix") struct RouteMatrixTests {
    enum Caller: String, CaseIterable, CustomTestStringConvertible {
        case guest, outsider, partner, member, author, moderator, administrator

        var testDescription: String { rawValue }

        var resident: Resident? {
            switch self {
            case .guest: nil
            case .outsider, .author: .amina
            case .partner: .region
            case .member: .denis
            case .moderator: .malik
            case .administrator: .claire
            }
        }

        var place: Place { self == .outsider ? .network : .centre }
    }

    @Test(arguments: Caller.allCases)
    func `each route lets in whom it declares and nobody else`(caller: Caller) throws {
        let town = try Town(features: features)
        let samples = try Samples(town, in: caller.place)
        let viewer = try viewer(caller, town)
        var refused = 0
        for route in ordered(town.site.routes) {
            let expected = route.access.verdict(
                for: viewer, in: route.pattern.segments.first == .space ? samples.space : nil)
            let answer = try call(route, samples, caller, town)
            check(answer, expected, "\(caller) \(route.method) \(route.pattern.text)")
            if expected != .granted { refused += 1 }
        }
        #expect(town.site.routes.count > 50)
        #expect(caller == .administrator || refused > 0)
    }

    @Test(arguments: ["0", "-1", "01", "999999", "99999999999999999999", "abc", "1%00"])
    func `an identifier that names nothing is a missing page`(id: String) throws {
        let town = try Town(features: features)
        let claire = try town.visit(as: .claire)
        for route in town.site.routes where route.method == .get && hasNumber(route) {
            let address = route.pattern.address(space: Place.centre.rawValue, id: id)
            guard let answer = try? claire.get(address) else { continue }
            #expect(answer.status == 404, "\(address)")
        }
    }

    @Test func `a method that an address does not have is refused with those it has`() throws {
        let town = try Town(features: features)
        let answer = try town.visit(as: .claire).delete("/sign-in")
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"]?.contains("GET") == true)
    }

    private func check(_ answer: Answer, _ expected: Access.Verdict, _ name: String) {
        switch expected {
        case .granted: #expect(![401, 405].contains(answer.status), "\(name)")
        case .signInFirst: #expect(answer.status == 401, "\(name)")
        case .forbidden: #expect(answer.status == 403, "\(name)")
        case .hidden: #expect(answer.status == 404, "\(name)")
        }
        #expect(answer.status < 500, "\(name): \(answer.status)")
    }

    private func call(
        _ route: Route, _ samples: Samples, _ caller: Caller, _ town: Town
    ) throws -> Answer {
        let browser = try caller.resident.map { try town.visit(as: $0) } ?? town.guest()
        let address = samples.address(of: route)
        switch route.method {
        case .get: return try browser.get(address)
        case .put: return try browser.put(address)
        case .delete: return try browser.delete(address)
        default: return try browser.post(address)
        }
    }

    /// Reads come first and what ends a session last, so that one town serves every route.
    private func ordered(_ routes: [Route]) -> [Route] {
        let ends = ["/sign-out", "/account", "/administration/closures"]
        func weight(_ route: Route) -> Int {
            if route.method.isSafe { return 0 }
            if route.pattern.text == "/sign-out" { return 3 }
            return ends.contains { route.pattern.text.hasPrefix($0) } ? 2 : 1
        }
        return routes.sorted { weight($0) < weight($1) }
    }

    private func viewer(_ caller: Caller, _ town: Town) throws -> Viewer {
        guard let resident = caller.resident else { return .guest }
        let person = try town.person(resident)
        return try town.site.database.read { db in
            try ViewerStore(db: db).viewer(of: person) ?? .guest
        }
    }

    private func hasNumber(_ route: Route) -> Bool {
        let texts = ["/feeds/", "/new-", "/invitation/"]
        return route.pattern.segments.contains(.id)
            && !texts.contains { route.pattern.text.hasPrefix($0) }
    }
}
