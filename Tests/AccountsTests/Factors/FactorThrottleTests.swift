import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("Guessing at a second factor") struct FactorThrottleTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    private func guess(_ code: String, in browser: Browser) throws -> Int {
        let entry = try town.half(.amina, in: browser)
        return try browser.post("/sign-in/second", ["entry": entry, "code": code]).status
    }

    @Test func `six wrong codes from anywhere make the next ones wait`() throws {
        let (app, _) = try town.setUpCode(.amina)
        for _ in 1...6 { #expect(try guess("000000", in: town.guest()) == 422) }
        #expect(try guess(app.code(), in: town.guest()) == 429)
        town.pass(1)
        #expect(try guess(app.code(), in: town.guest()) == 303)
    }

    @Test func `whoever knows the password keeps its owner out of no browser of theirs`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let known = try town.visit(as: .amina)
        try known.post("/sign-out")
        for _ in 1...6 { _ = try guess("000000", in: town.guest()) }
        #expect(try guess(app.code(), in: known) == 303)
    }

    @Test func `tries to confirm are counted as well`() throws {
        let (app, _) = try town.setUpCode(.amina)
        let amina = try town.visit(as: .amina)
        for _ in 1...6 {
            #expect(try amina.post("/account/proof", ["code": "000000"]).status == 422)
        }
        #expect(try amina.post("/account/proof", ["code": app.code()]).status == 429)
    }

    @Test func `an empty field is no try`() throws {
        let (app, _) = try town.setUpCode(.amina)
        for _ in 1...20 { _ = try guess(" ", in: town.guest()) }
        #expect(try guess(app.code(), in: town.guest()) == 303)
    }
}
