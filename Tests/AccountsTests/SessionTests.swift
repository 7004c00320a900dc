import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("Sessions") struct SessionTests {
    let town: Town
    private static let hour = 3600.0
    private static let day = 86_400.0

    init() throws { town = try Town(features: []) }

    @Test func `a member is kept for fourteen quiet days and not one second more`() throws {
        let amina = try town.visit(as: .amina)
        let loic = try town.visit(as: .loic)
        try town.wait(14 * Self.day - 1)
        #expect(try amina.get("/account").status == 200)
        try town.wait(1)
        #expect(try loic.get("/account").status == 401)
    }

    @Test func `a member who comes every day signs in again after thirty`() throws {
        let amina = try town.visit(as: .amina)
        for _ in 1...29 {
            try town.wait(Self.day)
            #expect(try amina.get("/account").status == 200)
        }
        try town.wait(Self.day - 1)
        #expect(try amina.get("/account").status == 200)
        try town.wait(1)
        #expect(try amina.get("/account").status == 401)
    }

    @Test func `an administrator is kept for two quiet hours and not one second more`() throws {
        let claire = try town.visit(as: .claire)
        try town.wait(2 * Self.hour - 1)
        #expect(try claire.get("/account").status == 200)
        try town.wait(2 * Self.hour)
        #expect(try claire.get("/account").status == 401)
    }

    @Test func `an administrator signs in again after twelve busy hours`() throws {
        let claire = try town.visit(as: .claire)
        for _ in 1...11 {
            try town.wait(Self.hour)
            #expect(try claire.get("/account").status == 200)
        }
        try town.wait(Self.hour - 1)
        #expect(try claire.get("/account").status == 200)
        try town.wait(1)
        #expect(try claire.get("/account").status == 401)
    }

    @Test func `somebody who becomes an administrator has an administrator's session at once`()
        throws
    {
        let malik = try town.visit(as: .malik)
        try town.wait(3 * Self.hour)
        #expect(try malik.get("/account").status == 200)
        let person = try town.person(.malik)
        try town.signInAgain(.claire).put(
            "/\(Place.centre.rawValue)/administration/people/\(person)",
            ["role": "administrator"])
        try town.wait(2 * Self.hour)
        #expect(try malik.get("/account").status == 401)
    }

    @Test func `the list shows every device, and one can be signed out from another`() throws {
        let phone = try signIn("Mozilla/5.0 (Android 14) Firefox/130.0")
        let desk = try signIn("Mozilla/5.0 (Windows NT 10.0) Edg/130.0 Chrome/130")
        let page = try desk.get("/account/sessions")
        #expect(page.words.contains("Firefox, Android"))
        #expect(page.words.contains("Edge, Windows"))
        let close = try #require(
            page.values(of: "action").first { $0.hasPrefix("/account/sessions/") })
        #expect(try desk.delete(close).status == 303)
        #expect(try phone.get("/account").status == 401)
        #expect(try desk.get("/account").status == 200)
    }

    @Test func `all the others are signed out by one button`() throws {
        let others = try [signIn(""), signIn("")]
        let here = try signIn("")
        try here.delete("/account/sessions")
        for other in others { #expect(try other.get("/account").status == 401) }
        #expect(try here.get("/account").status == 200)
    }

    @Test func `nobody signs out a device of somebody else`() throws {
        let amina = try signIn("")
        let page = try signIn("").get("/account/sessions")
        let close = try #require(
            page.values(of: "action").first { $0.hasPrefix("/account/sessions/") })
        #expect(try town.visit(as: .loic).delete(close).status == 404)
        #expect(try amina.get("/account").status == 200)
    }

    private func signIn(_ agent: String) throws -> Browser {
        let browser = town.guest()
        try browser.post(
            "/sign-in", ["email": Resident.amina.email, "password": Resident.password],
            headers: ["User-Agent": agent])
        return browser
    }
}
