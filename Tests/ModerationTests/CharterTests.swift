import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Moderation

@Suite("The charter, and who accepts it") struct CharterTests {
    let town: Town
    private let centre = "/" + Place.centre.rawValue
    private var charter: String { centre + "/charter" }

    init() throws { town = try Town(features: []) }

    @discardableResult
    private func write(_ text: String, asks: Bool = true) throws -> Answer {
        var fields: FormFields = ["text": text]
        if asks { fields.append("ask", "1") }
        return try town.visit(as: .claire).putRead(centre + "/administration/rules", fields)
    }

    /// - Parameter read: what they had before them; nil for what is there.
    private func accept(_ resident: Resident, _ read: String? = nil) throws -> Answer {
        let browser = try town.visit(as: resident)
        let version = try read ?? browser.get(charter).input("version") ?? ""
        return try browser.post(charter + "/acceptance", ["version": version])
    }

    @Test func `nobody is asked before an administrator asks`() throws {
        try write("Restons courtois.", asks: false)
        let page = try town.visit(as: .amina).get(charter)
        #expect(page.words.contains("Restons courtois.") && !page.words.contains("J’accepte"))
        #expect(try accept(.amina).status == 404)
    }

    @Test func `each member is asked once of each version`() throws {
        try write("Restons courtois.")
        let amina = try town.visit(as: .amina)
        #expect(try amina.get(centre + "/tasks").words.contains("Charte à accepter"))
        #expect(try amina.get(charter).words.contains("Version 1, du 3 juin 2019"))
        let answer = try accept(.amina)
        #expect(try amina.follow(answer).words.contains("votre accord est noté"))
        #expect(try amina.get(charter).words.contains("Vous l’avez acceptée le 3 juin 2019"))
        #expect(try !amina.get(centre + "/tasks").words.contains("Charte à accepter"))
        #expect(try town.visit(as: .denis).get(centre + "/tasks").words.contains("Charte"))
        try write("Restons courtois et bref.", asks: false)
        #expect(try amina.get(charter).words.contains("Vous l’avez acceptée"))
        try write("Restons courtois, brefs et gais.")
        #expect(try amina.get(charter).words.contains("Version 2"))
        #expect(try amina.get(centre + "/tasks").words.contains("Charte à accepter"))
    }

    @Test func `a version that was not read is not accepted`() throws {
        try write("Restons courtois.")
        let amina = try town.visit(as: .amina)
        let read = try #require(try amina.get(charter).input("version"))
        // The same version, in other words.
        try write("Restons courtois, et payons dix euros.", asks: false)
        #expect(try amina.follow(try accept(.amina, read)).words.contains("La charte a changé"))
        try write("Restons courtois et brefs.")
        let late = try amina.follow(try accept(.amina, read))
        #expect(late.words.contains("La charte a changé"))
        #expect(late.words.contains("J’accepte la charte"))
        for version in ["", "0", "-1", "3", "2 OR 1=1"] {
            _ = try accept(.amina, version)
        }
        #expect(try town.visit(as: .amina).get(charter).words.contains("J’accepte la charte"))
    }

    @Test func `what was accepted is theirs to have, in the words of that day`() throws {
        try write("Restons courtois.")
        _ = try accept(.amina)
        try write("Payons dix euros.", asks: false)
        let data = try town.takenAlong(by: .amina)
        #expect(data.contains("Restons courtois.") && !data.contains("Payons dix euros."))
    }

    @Test func `moderators see how many have, and nobody else does`() throws {
        try write("Restons courtois.")
        _ = try accept(.amina)
        _ = try accept(.denis)
        _ = try accept(.denis)
        #expect(try town.visit(as: .malik).get(charter).words.contains("Acceptée par 2 personnes"))
        #expect(try !town.visit(as: .amina).get(charter).words.contains("Acceptée par"))
    }

    @Test func `whoever leaves takes it along, and it is in what they download`() throws {
        try write("Restons courtois.")
        _ = try accept(.denis)
        let denis = try town.person(.denis)
        try town.visit(as: .malik).delete("\(centre)/administration/people/\(denis)")
        let left: Int = try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM charter_acceptance AS a")
        }
        #expect(left == 0)
    }

    @Test func `a guest of a public space reads it, and accepts nothing`() throws {
        try write("Restons courtois.")
        try town.site.database.write { _ = try $0.run("UPDATE space SET is_public = 1") }
        #expect(try !town.guest().get(charter).words.contains("J’accepte"))
        #expect(try town.guest().post(charter + "/acceptance", ["charter": "1"]).status == 401)
    }
}
