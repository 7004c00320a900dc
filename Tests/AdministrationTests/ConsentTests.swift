import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

/// Amina has an account, and does not belong to the network of institutes.
@Suite("Nobody is taken in") struct ConsentTests {
    let town: Town
    private let network = "/" + Place.network.rawValue
    private var path: String { network + "/administration/invitations" }
    private static let unknown = "personne.ici@exemple.test"

    init() throws { town = try Town(features: []) }

    private func invite(_ email: String, as role: String = "member") throws -> Answer {
        try town.visit(as: .claire).post(path, ["people": "Amie Venue <\(email)>", "role": role])
    }

    @Test func `somebody with an account is a member when they have accepted, not before`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try invite("AMINA@parvis.test").links.count == 1)
        #expect(try amina.get(network + "/members").status == 404)
        #expect(try !town.visit(as: .claire).get(network + "/members").people.contains("Amina"))
        let page = try amina.get("/account/invitations")
        #expect(page.words.contains("Réseau des instituts de la part de Claire Vidal"))
        let accept = try #require(
            page.values(of: "action").first { $0.hasPrefix("/account/invitations/") })
        let entered = try amina.post(accept)
        #expect(entered.location == network + "/arrival")
        #expect(try amina.get(network + "/members").status == 200)
        #expect(try amina.post(accept).status == 404)
    }

    @Test func `it waits among what they have to do, until it is answered or over`() throws {
        let amina = try town.visit(as: .amina)
        let tasks = "/\(Place.centre.rawValue)/tasks"
        #expect(try !amina.get(tasks).words.contains("Invitations à un espace"))
        _ = try invite(Resident.amina.email)
        #expect(try amina.get(tasks).words.contains("Invitations à un espace"))
        #expect(try amina.get(tasks).words.contains("Réseau des instituts"))
        #expect(try !town.visit(as: .loic).get(tasks).words.contains("Invitations à un espace"))
        try Jobs(town.site).schedule()
        try town.wait(14 * 86_400)
        let later = try town.signInAgain(.amina)
        #expect(try !later.get(tasks).words.contains("Invitations à un espace"))
        #expect(try later.get("/account/invitations").words.contains("Aucune invitation"))
    }

    @Test func `they decline, and stay outside`() throws {
        let amina = try town.visit(as: .amina)
        _ = try invite(Resident.amina.email)
        let address = try #require(
            try amina.get("/account/invitations").values(of: "action").first {
                $0.hasPrefix("/account/invitations/")
            })
        #expect(try town.visit(as: .loic).post(address).status == 404)
        #expect(try amina.delete(address).status == 303)
        #expect(try amina.post(address).status == 404)
        #expect(try amina.get(network + "/members").status == 404)
        #expect(try town.visit(as: .claire).get(path).words.contains("A refusé"))
    }

    @Test func `an address with an account and one without look the same to whoever invites`()
        throws
    {
        let shown = try [Resident.amina.email, Self.unknown].map { email in
            let town = try Town(features: [])
            let claire = try town.visit(as: .claire)
            let answer = try claire.post(
                path, ["people": "Amie Venue <\(email)>", "role": "member"])
            let link = try #require(answer.links.first)
            return [
                answer.words, try town.guest().get(link).words, try claire.get(path).words,
                try claire.get(network + "/administration/audit").words,
                try claire.get("/account/data").words,
                try town.mails(to: email).map(\.body).joined(),
            ].joined(separator: "\n").replacingOccurrences(of: email, with: "(address)")
                .replacingOccurrences(of: link, with: "(link)")
        }
        #expect(shown[0] == shown[1])
        #expect(!shown[0].contains("Haddad"))
    }

    @Test func `a link alone does not enter an account that has a password`() throws {
        let link = try #require(try invite(Resident.amina.email).links.first)
        let guest = town.guest()
        let answer = try guest.post(
            link, ["name": "Quelqu’un", "password": "un parapluie vert sous la pluie"])
        #expect(answer.location == "/sign-in")
        #expect(try guest.get(network + "/members").status != 200)
        let amina = try town.visit(as: .amina)
        #expect(try amina.get(link).location == "/account/invitations")
        #expect(try amina.get("/account").input("name") == "Amina Haddad")
    }

    @Test func `in a browser of somebody else it asks to sign out first`() throws {
        let link = try #require(try invite(Self.unknown).links.first)
        let loic = try town.visit(as: .loic)
        let page = try loic.get(link)
        #expect(page.words.contains("c’est Loïc Le Goff qui est connecté·e"))
        let answer = try loic.post(
            link, ["name": "Loïc", "password": "un parapluie vert sous la pluie"])
        #expect(answer.location == link)
        #expect(try loic.get(network + "/members").status == 404)
    }

    @Test func `a new password does not enter a space either`() throws {
        _ = try invite(Resident.amina.email)
        try town.guest().post("/forgotten-password", ["email": Resident.amina.email])
        let link = try #require(try town.link(to: Resident.amina.email))
        let guest = town.guest()
        try guest.post(link, ["password": "un parapluie vert sous la pluie"])
        #expect(try guest.get("/account/invitations").words.contains("Réseau des instituts"))
        #expect(try guest.get(network + "/members").status == 404)
    }

    @Test func `whoever comes in shows nothing but their name, wherever else they show more`()
        throws
    {
        var fields: FormFields = [
            "name": Resident.amina.name, "telephone": "05610000", "organisation": "Orchidée",
            "address": "Orchidée", "about": "Orchidée",
        ]
        for field in ProfileField.allCases {
            fields.append("\(field.rawValue)-seen-\(try town.space(.centre).id)", "members")
        }
        try town.visit(as: .amina).put("/account", fields)
        _ = try invite(Resident.amina.email)
        let amina = try town.visit(as: .amina)
        let accept = try #require(
            try amina.get("/account/invitations").values(of: "action").first {
                $0.hasPrefix("/account/invitations/")
            })
        try amina.post(accept)
        let page = try town.visit(as: .claire).get("\(network)/members/\(try town.person(.amina))")
        #expect(page.words.contains("Amina Haddad"))
        for secret in ["Orchidée", "05610000", Resident.amina.email] {
            #expect(!page.text.contains(secret), "\(secret)")
        }
        try town.setProfile(.amina, .email, "", .moderators, in: .network)
        let shown = try town.visit(as: .claire).get("\(network)/members/\(try town.person(.amina))")
        #expect(shown.words.contains(Resident.amina.email))
    }

    @Test func `who is a member already keeps their role`() throws {
        let centre = "/\(Place.centre.rawValue)/administration/invitations"
        _ = try town.visit(as: .claire).post(
            centre, ["people": Resident.malik.email, "role": "partner"])
        let malik = try town.visit(as: .malik)
        let accept = try malik.get("/account/invitations").values(of: "action").first {
            $0.hasPrefix("/account/invitations/")
        }
        if let accept { try malik.post(accept) }
        #expect(try malik.get(centre).status == 200)
    }
}
