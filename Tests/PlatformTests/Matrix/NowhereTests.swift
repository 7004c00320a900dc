import HTTP
import Platform
import TestKit
import Testing

@testable import Community

/// What no sample calls: addresses that name nothing, and methods that an address does not have.
@Suite("Calls that lead nowhere") struct NowhereTests {
    @Test(arguments: ["0", "-1", "01", "999999", "99999999999999999999", "abc", "1%00"])
    func `an identifier that names nothing is a missing page`(id: String) throws {
        let town = try Town(features: features)
        let claire = try town.visit(as: .claire)
        for route in town.site.routes where hasNumber(route) {
            let address = route.pattern.address(space: Place.centre.rawValue, id: id)
            guard let answer = try? call(route.method, address, claire) else { continue }
            #expect(answer.status == 404, "\(route.method) \(address)")
        }
    }

    @Test func `a method that an address does not have is refused with those it has`() throws {
        let town = try Town(features: features)
        let answer = try town.visit(as: .claire).delete("/sign-in")
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"]?.contains("GET") == true)
    }

    private func call(
        _ method: HTTP.Method, _ address: String, _ browser: Browser
    ) throws -> Answer {
        switch method {
        case .put: try browser.put(address)
        case .delete: try browser.delete(address)
        case .post: try browser.post(address)
        default: try browser.get(address)
        }
    }

    /// Not where a secret stands, nor where programs come; nor where one mutes nobody, which may be
    /// asked twice.
    private func hasNumber(_ route: Route) -> Bool {
        let texts = [
            "/feeds/", "/new-", "/invitation/", "/account/muted/", "/dav/",
            "/account/merging/link/", "/account-merging/", "/kept-account/",
        ]
        return route.pattern.segments.contains(.id)
            && !texts.contains { route.pattern.text.hasPrefix($0) }
    }
}
