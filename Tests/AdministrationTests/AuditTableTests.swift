import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The security record, taken along and read by whom it is about") struct AuditTableTests {
    let town: Town
    private let path = "/\(Place.centre.rawValue)/administration/audit"

    init() throws { town = try Town(features: []) }

    private func rows(_ answer: Answer) -> [String] {
        answer.text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    }

    @Test func `is a table with times in the zone of the space, and its own download in it`() throws
    {
        let claire = try town.visit(as: .claire)
        try claire.post(
            "/\(Place.centre.rawValue)/administration/groups", ["name": "Groupe du Nord"])
        let answer = try claire.post(path + "/csv")
        #expect(
            answer.status == 200 && answer.headers["Content-Type"]?.hasPrefix("text/csv") == true)
        #expect(answer.text.hasPrefix("\u{FEFF}Numéro,"))
        let rows = rows(answer)
        #expect(rows[1].contains("exporté") && rows[1].contains("2019-06-03T14:30:00+02:00"))
        #expect(rows.contains { $0.contains("Groupe du Nord") && $0.contains("Claire Vidal") })
        #expect(try claire.get(path).words.contains("le registre de sécurité"))
    }

    @Test func `no name becomes a formula`() throws {
        let claire = try town.visit(as: .claire)
        for name in ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3"] {
            try claire.post("/\(Place.centre.rawValue)/administration/groups", ["name": name])
        }
        try town.site.database.write { db in
            let amina = try town.person(.amina)
            _ = try db.run("UPDATE person SET name = '=1+1' WHERE id = \(amina)")
            try AuditLog(town.site.signer, db).record(
                .roleChanged, by: amina, subject: "member", network: "", at: town.now,
                target: amina, in: town.space(.centre).id)
        }
        let text = try claire.post(path + "/csv").text
        for cell in text.components(separatedBy: ",") {
            #expect(!["=", "+", "@"].contains(cell.first.map(String.init) ?? ""), "\(cell)")
        }
        #expect(text.contains("'=1+1"))
    }

    @Test func `is whole when it is long, and nobody else's`() throws {
        let claire = try town.visit(as: .claire)
        let space = try town.space(.centre).id
        try town.site.database.write { db in
            for number in 1...700 {
                try AuditLog(town.site.signer, db).record(
                    .groupChanged, by: nil, subject: "Groupe \(number)", network: "",
                    at: town.now, in: space)
            }
        }
        let rows = rows(try claire.post(path + "/csv"))
        #expect(rows.filter { $0.contains("Groupe ") }.count == 700)
        #expect(try town.visit(as: .malik).post(path + "/csv").status == 403)
        let site = rows.count
        #expect(try self.rows(claire.post("/administration/audit/csv")).count > site)
        #expect(try town.visit(as: .malik).post("/administration/audit/csv").status == 404)
    }

    @Test func `each person reads what was done to their account, and by whom`() throws {
        let amina = try town.person(.amina)
        try town.visit(as: .claire).put(
            "/\(Place.centre.rawValue)/administration/people/\(amina)", ["role": "moderator"])
        let words = try town.signInAgain(.amina).get("/account/record").words
        #expect(words.contains("Claire Vidal a donné un rôle à Amina Haddad"))
        #expect(words.contains("Amina Haddad s’est connecté·e"))
        #expect(!words.contains("Claire Vidal s’est connecté·e"))
        #expect(try !town.visit(as: .denis).get("/account/record").words.contains("Amina"))
        #expect(try town.guest().get("/account/record").status == 401)
    }

    @Test func `where another did it from is not told`() throws {
        let amina = try town.person(.amina)
        try town.site.database.write { db in
            let log = AuditLog(town.site.signer, db)
            try log.record(
                .disabled, by: town.person(.claire), subject: "", network: "203.0.113.0/24",
                at: town.now, target: amina)
            try log.record(
                .signedOutByTest, by: amina, subject: "", network: "198.51.100.0/24", at: town.now)
        }
        let text = try town.visit(as: .amina).get("/account/record").text
        #expect(!text.contains("203.0.113"))
        #expect(text.contains("198.51.100"))
    }

    @Test func `long records go on page by page`() throws {
        let amina = try town.person(.amina)
        try town.site.database.write { db in
            for _ in 1...70 {
                try AuditLog(town.site.signer, db).record(
                    .exported, by: amina, subject: "account", network: "", at: town.now)
            }
        }
        let first = try town.visit(as: .amina).get("/account/record")
        let next = try #require(
            first.values(of: "href").first { $0.contains("/account/record?before=") })
        #expect(try town.visit(as: .amina).get(next).words.contains("exporté"))
    }
}

extension AuditAction {
    fileprivate static let signedOutByTest = AuditAction("signedOut")
}
