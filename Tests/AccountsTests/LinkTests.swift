import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("Links that open an account") struct LinkTests {
    let town: Town
    private static let wanted = "un parapluie vert sous la pluie"
    private static let address = "amina.haddad@exemple.test"

    init() throws { town = try Town(features: []) }

    private func forget() throws -> String {
        try town.guest().post("/forgotten-password", ["email": Resident.amina.email])
        return try #require(try town.link(to: Resident.amina.email))
    }

    private func ask(_ browser: Browser) throws -> String {
        try browser.put(
            "/account/email", ["email": Self.address, "password": Resident.password])
        return try #require(try town.link(to: Self.address))
    }

    @Test func `a link for a password ends when the address changes, and so do other sessions`()
        throws
    {
        let amina = try town.visit(as: .amina)
        let phone = try town.signInAgain(.amina)
        let reset = try forget()
        #expect(try town.guest().get(reset).status == 200)
        let change = try ask(amina)
        #expect(try amina.post(change).status == 303)
        #expect(try town.guest().get(reset).status == 410)
        #expect(try amina.get("/account").status == 200)
        #expect(try phone.get("/account").status == 401)
    }

    @Test func `a link for another address ends when the password changes`() throws {
        let amina = try town.visit(as: .amina)
        let change = try ask(amina)
        let done = try amina.put(
            "/account/password", ["password": Resident.password, "password-new": Self.wanted])
        #expect(done.status == 303)
        #expect(try amina.get(change).status == 410)
    }

    @Test func `no link lies readable in the database, and none longer than it serves`() throws {
        let link = try forget()
        let token = try #require(link.split(separator: "/").last.map(String.init))
        let kept = try town.site.database.read { db -> [String] in
            try Outbox(db: db).newest(10).map(\.body)
        }
        #expect(kept.allSatisfy { !$0.contains(token) })
        #expect(try !(town.visit(as: .claire).get("/account/data").text.contains(token)))
        let left: SQL = "SELECT COUNT(*) AS n FROM outbox AS o WHERE o.sealed IS NOT NULL"
        #expect(try town.site.database.read { try $0.one(left) as Int } == 1)
        try Jobs(town.site).schedule()
        try town.wait(3600)
        #expect(try town.site.database.read { try $0.one(left) as Int } == 0)
    }

    @Test func `what one takes along holds no link`() throws {
        let link = try forget()
        let export = try town.takenAlong(by: .amina)
        #expect(export.contains(Resident.amina.email) && !export.contains(link))
    }
}
