import TestKit
import Testing

@Suite("Signing in") struct SignInTests {
    @Test func `a member signs in through the form and is led to their space`() throws {
        let town = try Town(features: [])
        let answer = try town.visit(as: .amina).get("/")
        #expect(answer.location == "/irt-centre-de-ressources-vaem")
    }

    @Test func `a guest is shown the form`() throws {
        let town = try Town(features: [])
        let answer = try town.guest().get("/sign-in")
        #expect(answer.status == 200)
        #expect(answer.words.contains("Mot de passe"))
    }

    @Test func `a guest who asks for a page of a space is asked to sign in there`() throws {
        let town = try Town(features: [])
        let answer = try town.guest().get("/irt-centre-de-ressources-vaem/menu")
        #expect(answer.status == 401)
        #expect(answer.input("next") == "/irt-centre-de-ressources-vaem/menu")
    }
}
