import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The lines of an invitation") struct InvitationLineTests {
    let town: Town
    private let path = "/\(Place.centre.rawValue)/administration/invitations"

    init() throws { town = try Town(features: []) }

    private func invite(_ text: String, sure: [String] = []) throws -> Answer {
        var fields: FormFields = ["people": text, "role": "member"]
        for email in sure { fields.append("sure", email) }
        return try town.visit(as: .malik).post(path, fields)
    }

    @Test func `many come in one paste, each once`() throws {
        let text = """
            Nouveau Venu <venu@exemple.test>
            venu@exemple.test; partante@exemple.test, partant@exemple.test

            Haddad, Inès <ines@exemple.test>
            Élue\telue@exemple.test
            """
        let answer = try invite(text)
        #expect(answer.status == 200)
        for name in ["venu", "partante", "partant", "elue", "ines"] {
            #expect(try town.mails(to: name + "@exemple.test").count == 1)
        }
        #expect(answer.links.count == 5)
    }

    @Test(arguments: [
        "", "   ", "Nouveau Venu", "venu@", "rose.petit@gmail,com", "Rose <rose.petit@gmail,com>",
    ])
    func `a line without an address is named, and nothing is sent`(text: String) throws {
        let answer = try invite(text)
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"people-error\""))
        #expect(answer.links.isEmpty)
        #expect(try !town.visit(as: .malik).get(path).text.contains("/sending"))
    }

    @Test func `a wrong line stays in the form, and the others are invited`() throws {
        let answer = try invite(
            "ok@exemple.test\nrose.petit@gmail,com; aussi@exemple.test\npas une adresse")
        #expect(answer.status == 200)
        #expect(answer.links.count == 2)
        #expect(answer.words.contains("«\u{A0}rose.petit@gmail,com\u{A0}» n’est pas une adresse"))
        #expect(answer.typed == "rose.petit@gmail,com\npas une adresse")
    }

    @Test(arguments: [
        ("rose@gmial.com", "rose@gmail.com"), ("rose@orange.f", "rose@orange.fr"),
        ("rose@hotmial.fr", "rose@hotmail.fr"), ("rose@gmail.fr", "rose@gmail.com"),
        ("rose@gmail.con", "rose@gmail.com"), ("rose@laposte", nil), ("rose@mairie.f", nil),
    ])
    func `an address that may be mistyped is asked about before it is invited`(
        email: String, meant: String?
    ) throws {
        let first = try invite("Rose Petit <\(email)>\nok@exemple.test")
        #expect(first.links.count == 1)
        #expect(first.words.contains("Ces adresses sont-elles justes\u{A0}?"))
        if let meant { #expect(first.words.contains(meant)) }
        #expect(first.typed == "Rose Petit <\(email)>")
        #expect(try town.mails(to: email).isEmpty)
        let sure = try invite("Rose Petit <\(email)>", sure: [email])
        #expect(sure.links.count == 1)
        #expect(try town.mails(to: email).count == 1)
    }

    @Test(arguments: [
        "rose@gmail.com", "rose@free.fr", "rose@fred.fr", "rose@mairie-toulouse.fr",
        "rose@outlook.be",
    ])
    func `an ordinary address is not asked about`(email: String) throws {
        #expect(try invite(email).links.count == 1)
    }

    @Test func `a second line for one who waits changes nothing and says so`() throws {
        let first = try #require(try invite("attendue@exemple.test").links.first)
        let answer = try invite("ATTENDUE@exemple.test")
        #expect(answer.words.contains("Est déjà attendu·e") && answer.links.isEmpty)
        #expect(try town.guest().get(first).status == 200)
    }

    @Test func `who belongs already is told to those who see their address`() throws {
        try town.setProfile(.amina, .email, "", .moderators)
        let known = try invite(Resident.amina.email)
        #expect(known.words.contains("Est déjà dans l’espace") && known.links.isEmpty)
        try town.setProfile(.amina, .email, "", .me)
        let hidden = try invite(Resident.amina.email)
        #expect(!hidden.words.contains("Est déjà dans l’espace"))
        #expect(hidden.links.count == 1)
        #expect(try town.visit(as: .amina).get("/\(Place.centre.rawValue)/members").status == 200)
    }

    @Test func `a whole list on one line, as a mail has it, is invited`() throws {
        let people = (1...40).map { "Prénom Nom <personne.\($0)@exemple.test>" }
        let answer = try invite(people.joined(separator: ", "))
        #expect(answer.status == 200)
        #expect(answer.links.count == 40)
    }

    @Test func `a long line that is no address stays as it was typed`() throws {
        let line = String(repeating: "Pas une adresse du tout. ", count: 40) + "Fin"
        let answer = try invite("ok@exemple.test\n" + line)
        #expect(answer.links.count == 1)
        #expect(answer.typed == line)
    }

    @Test(arguments: [
        String(repeating: "personne@exemple.test, ", count: 4_000),
        String(repeating: "pas une adresse\n", count: 300),
        (1...201).map { "personne.\($0)@exemple.test" }.joined(separator: "\n"),
        String(repeating: "a@b,", count: 9_000) + String(repeating: "a", count: 9_000),
    ])
    func `more than is taken at once is refused whole, and kept`(text: String) throws {
        let answer = try invite(text)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Au plus 200 personnes à la fois. Rien n’a été envoyé."))
        #expect(answer.typed == text)
        #expect(answer.links.isEmpty)
    }

    @Test func `a name of marks alone is cut to what a name may hold`() throws {
        let name = "e" + String(repeating: "\u{301}", count: 300)
        #expect(try invite("\(name) <marques@exemple.test>").links.count == 1)
    }
}

extension Answer {
    /// What the field of people holds.
    fileprivate var typed: String {
        guard let start = text.range(of: "<textarea id=\"people\""),
            let open = text.range(of: ">\n", range: start.upperBound..<text.endIndex),
            let end = text.range(of: "</textarea>", range: open.upperBound..<text.endIndex)
        else { return "" }
        return String(text[open.upperBound..<end.lowerBound])
            .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
    }
}
