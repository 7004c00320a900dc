import Community
import HTTP
import Storage
import TestKit
import Testing

@Suite("Inviting where the site sends no mail") struct MaillessTests {
    let town: Town
    private let invitations = "/\(Place.centre.rawValue)/administration/invitations"

    init() throws { town = try Town(features: []) }

    @Test func `a table invites nobody, ends no link that was given, and says what to do`() throws {
        let claire = try town.visit(as: .claire)
        let given = try claire.post(
            invitations, ["people": "ines@exemple.test", "role": "member"])
        let link = try #require(given.links.first)
        let page = try claire.get(invitations)
        #expect(!page.values(of: "href").contains(invitations + "/tables"))
        #expect(page.words.contains("Un seul lien, que vous donnez vous-même"))
        let sent = try claire.post(
            invitations + "/tables",
            ["pasted": "Courriel;Rôle\nines@exemple.test;Modération\nlise@exemple.test;\n"])
        let path = try #require(sent.location)
        let preview = try claire.get(path)
        #expect(preview.words.contains("2 personnes non invitées"), "\(preview.words)")
        #expect(preview.words.contains("Faites plutôt un lien d’invitation"))
        try claire.post(path)
        try town.runJobs()
        #expect(try town.guest().get(link).status == 200)
        #expect(try !claire.get(invitations).words.contains("lise@exemple.test"))
    }

    @Test func `invitations that are over are not given links that nobody gets`() throws {
        try town.visit(as: .claire).post(invitations, ["people": "ines@exemple.test"])
        let link = try town.link(to: "ines@exemple.test")
        try town.wait(15 * 86_400)
        let claire = try town.signInAgain(.claire)
        #expect(try !claire.get(invitations).words.contains("Relancer toutes"))
        let all = "/\(Place.centre.rawValue)/administration/expired-invitations"
        let told = try claire.follow(claire.post(all))
        #expect(told.words.contains("Faites plutôt un lien d’invitation"))
        try town.runJobs()
        #expect(try town.link(to: "ines@exemple.test") == link)
    }
}
