import Community
import HTTP
import TestKit
import Testing

@testable import Administration

/// What gives or takes rights asks again who is there, a quarter of an hour after they showed it.
@Suite("Rights given from a browser that was left open") struct FreshSignInTests {
    let town: Town
    private let home = "/\(Place.centre.rawValue)/administration"
    private let asked = "Confirmer que c’est vous"

    init() throws { town = try Town(features: []) }

    private func guest(_ role: String) -> FormFields {
        ["people": "Ines Roy <ines@exemple.test>", "role": role]
    }

    @Test func `nobody who will moderate or administer is invited from it`() throws {
        let claire = try town.visit(as: .claire)
        try town.wait(1_000)
        for role in ["moderator", "administrator"] {
            let answer = try claire.post(home + "/invitations", guest(role))
            #expect(answer.status == 401 && answer.words.contains(asked), "\(role)")
        }
        #expect(try !claire.get(home + "/invitations").words.contains("ines@exemple.test"))
        #expect(try claire.post(home + "/invitations", guest("member")).status == 200)
        let fresh = try town.signInAgain(.claire)
        let raised = try fresh.post(home + "/invitations", guest("administrator"))
        #expect(raised.status == 200)
        #expect(try fresh.get(home + "/invitations").words.contains("Administration"))
    }

    @Test func `nobody is removed, brought back or signed out from it`() throws {
        let claire = try town.visit(as: .claire)
        let amina = home + "/people/\(try town.person(.amina))"
        try town.wait(1_000)
        #expect(try claire.delete(amina + "/sessions").status == 401)
        #expect(try claire.delete(amina).words.contains(asked))
        #expect(try claire.get(amina).words.contains("Amina Haddad"))
        let fresh = try town.signInAgain(.claire)
        #expect(try fresh.delete(amina).status == 303)
        try town.wait(1_000)
        #expect(try fresh.post(amina + "/restoration").status == 401)
    }
}
