import Community
import Content
import HTTP
import TestKit
import Testing

@Suite("An address typed by hand") struct AddressTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `with a slash too many leads to its page`() throws {
        let guest = town.guest()
        #expect(try guest.get("/sign-in/").location == "/sign-in")
        #expect(try guest.get("/sign-in/?next=%2Fcompte").location == "/sign-in?next=%2Fcompte")
        let members = SpacePaths.members(in: try town.space(.centre))
        #expect(try town.visit(as: .amina).get(members + "/").location == members)
        #expect(try guest.get("/nowhere/").status == 404)
        #expect(try guest.post("/sign-in/").status == 404)
    }

    @Test func `never leads to another site`() throws {
        for address in ["//members/", "//evil.example/", "///", "//evil.example/members/"] {
            #expect(try town.visit(as: .amina).get(address).location == nil, "\(address)")
        }
    }

    @Test func `asked with a method that it does not know names those that it does`() throws {
        let answer = try town.guest().send(.put, "/sign-in")
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "GET, HEAD, POST")
    }
}
