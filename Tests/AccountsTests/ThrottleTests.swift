import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("Guessing at passwords") struct ThrottleTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `five wrong tries are free, then each doubles the wait`() throws {
        for _ in 1...6 { #expect(try attempt(.amina).status == 422) }
        let refused = try attempt(.amina)
        #expect(refused.status == 429)
        #expect(refused.headers["Retry-After"] == "1")
        try town.wait(1)
        #expect(try attempt(.amina).status == 422)
        try town.wait(1)
        #expect(try attempt(.amina).status == 429)
        try town.wait(1)
        #expect(try attempt(.amina).status == 422)
    }

    @Test func `the wait holds for the right password too, and only for that account`() throws {
        for _ in 1...6 { _ = try attempt(.amina) }
        #expect(try attempt(.amina, Resident.password).status == 429)
        #expect(try attempt(.loic, Resident.password).status == 303)
    }

    @Test func `a form without a password guesses at nothing and lengthens no wait`() throws {
        for _ in 1...5 { _ = try attempt(.amina) }
        for _ in 1...20 { #expect(try attempt(.amina, "").status == 422) }
        #expect(try attempt(.amina, Resident.password).status == 303)
    }

    @Test func `an unknown address waits as a known one does`() throws {
        for _ in 1...6 {
            #expect(try attempt("nobody@parvis.test", "wrong").status == 422)
        }
        #expect(try attempt("nobody@parvis.test", "wrong").status == 429)
    }

    @Test func `the right password forgets the tries before it`() throws {
        for _ in 1...5 { _ = try attempt(.amina) }
        #expect(try attempt(.amina, Resident.password).status == 303)
        for _ in 1...6 { #expect(try attempt(.amina).status == 422) }
        #expect(try attempt(.amina).status == 429)
    }

    @Test func `a network has fifty tries, whatever the accounts, and its own success gives none`()
        throws
    {
        for number in 1...25 { _ = try attempt("a\(number)@parvis.test", "wrong") }
        #expect(try attempt(.loic, Resident.password).status == 303)
        for number in 26...50 { _ = try attempt("a\(number)@parvis.test", "wrong") }
        #expect(try attempt("a51@parvis.test", "wrong").status == 429)
        try town.wait(60)
        #expect(try attempt("a52@parvis.test", "wrong").status == 422)
        #expect(try attempt("a53@parvis.test", "wrong").status == 429)
    }

    private func attempt(_ resident: Resident, _ password: String = "wrong") throws -> Answer {
        try attempt(resident.email, password)
    }

    private func attempt(_ email: String, _ password: String) throws -> Answer {
        try town.guest().post("/sign-in", ["email": email, "password": password])
    }
}
