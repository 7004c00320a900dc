import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("A form whose session had ended") struct KeptFormTests {
    let town: Town
    private static let text =
        "Une longue présentation, écrite le soir, « sans » filet & <b>sûre</b>"

    init() throws { town = try Town(features: []) }

    @Test func `is kept through signing in, shown, and sent on by one button`() throws {
        let amina = try town.visit(as: .amina)
        try town.wait(15 * 86_400)
        let refused = try amina.put("/account", fields)
        #expect(refused.status == 401)
        #expect(refused.words.contains(Self.text))
        let kept = try #require(refused.input("kept")?.unescaped)
        let resumed = try amina.post(
            "/sign-in",
            ["email": Resident.amina.email, "password": Resident.password, "kept": kept])
        #expect(resumed.status == 200)
        #expect(resumed.words.contains(Self.text))
        #expect(resumed.values(of: "action").contains("/account"))
        #expect(resumed.input("_method") == "PUT")
        let again: FormFields = [
            "_csrf": try #require(resumed.input("_csrf")),
            "name": try #require(resumed.input("name")),
            "about": try #require(resumed.input("about")?.unescaped),
        ]
        #expect(try amina.put("/account", again).status == 303)
        #expect(try amina.get("/account").words.contains(Self.text))
    }

    @Test func `is kept through a wrong password as well`() throws {
        let amina = try town.visit(as: .amina)
        try town.wait(15 * 86_400)
        let kept = try #require(try amina.put("/account", fields).input("kept")?.unescaped)
        let again = try amina.post(
            "/sign-in", ["email": Resident.amina.email, "password": "wrong", "kept": kept])
        #expect(again.status == 422)
        #expect(again.input("kept")?.unescaped == kept)
    }

    @Test func `never carries a password`() throws {
        let amina = try town.visit(as: .amina)
        try town.wait(15 * 86_400)
        let refused = try amina.put(
            "/account/password",
            ["password": "mon ancien secret", "password-new": "mon nouveau secret", "x": "y"])
        #expect(refused.status == 401)
        #expect(!refused.text.contains("secret"))
    }

    @Test func `leads nowhere else, whatever the page carries`() throws {
        let answer = try town.guest().post(
            "/sign-in",
            [
                "email": Resident.amina.email, "password": Resident.password,
                "kept": "_address=https%3A%2F%2Fevil.example&text=x",
            ])
        #expect(answer.status == 303)
        #expect(answer.location == "/")
    }

    @Test func `that another site wrote is shown, without a button to send it`() throws {
        let stranger = town.guest()
        for (address, status) in [("/account/feedback", 404), ("/account/photo", 403)] {
            let refused = try stranger.post(
                address, fields, headers: ["Sec-Fetch-Site": "cross-site"])
            #expect(refused.status == status)
            #expect(refused.words.contains(Self.text))
            #expect(!refused.values(of: "action").contains(address))
        }
    }

    @Test func `says through signing in that its files are to be chosen again`() throws {
        let file = UploadedFile(
            field: "photo", fileName: "moi.png", type: "image/png", path: "", size: 3, sha256: [],
            discarded: .unwanted)
        let refused = try town.guest().post("/account/photo", ["x": "y"], files: [file])
        let kept = try #require(refused.input("kept")?.unescaped)
        let resumed = try town.guest().post(
            "/sign-in",
            ["email": Resident.amina.email, "password": Resident.password, "kept": kept])
        #expect(resumed.words.contains("Vos fichiers n’ont pas pu être gardés"))
        #expect(resumed.values(of: "action").contains("/account/photo"))
    }

    private var fields: FormFields { ["name": "Amina Haddad", "about": Self.text] }
}

extension String {
    /// As a browser reads the value of an attribute.
    var unescaped: String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(self) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
