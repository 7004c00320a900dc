import Community
import HTTP
import TestKit
import Testing

@Suite("Deciding of somebody by a page that was opened before") struct OldPageTests {
    let desk: ComingInTown

    init() throws { desk = try ComingInTown() }

    private func version(_ page: Answer) throws -> FormFields {
        ["version": try #require(page.input("version"))]
    }

    private func invitation(_ email: String, by browser: Browser) throws -> (Answer, String) {
        let page = try browser.get(desk.invitations)
        #expect(page.words.contains(email))
        let address = page.values(of: "action").first {
            $0.hasPrefix(desk.invitations + "/") && !$0.hasSuffix("/sending")
        }
        return (page, try #require(address))
    }

    @Test func `nobody lets another in than the page showed`() throws {
        try desk.openDoor()
        _ = try desk.ask("lise@exemple.test")
        let malik = try desk.town.visit(as: .malik)
        let lise = try desk.request()
        var fields = try version(try malik.get(lise))
        try malik.delete(lise, ["sentence": ""])
        _ = try desk.ask("paul@exemple.test", name: "Paul Petit")
        let paul = try desk.request()
        #expect(paul != lise)
        fields.append("role", "member")
        let accepted = try malik.post(paul + "/acceptance", fields)
        #expect(accepted.status == 409 && accepted.words.contains("Paul Petit"))
        #expect(accepted.words.contains("rien n’a été fait"))
        #expect(try malik.delete(paul, fields).status == 409)
        #expect(try desk.town.mails(to: "paul@exemple.test").isEmpty)
        fields = try version(accepted)
        fields.append("role", "member")
        #expect(try malik.post(paul + "/acceptance", fields).status == 200)
        #expect(try desk.town.mails(to: "paul@exemple.test").count == 1)
    }

    @Test func `an invitation that was raised meanwhile is neither taken back nor sent again`()
        throws
    {
        let claire = try desk.town.visit(as: .claire)
        try claire.post(desk.invitations, ["people": "ines@exemple.test", "role": "member"])
        let (old, address) = try invitation("ines@exemple.test", by: claire)
        let fields = try version(old)
        try claire.post(desk.invitations, ["people": "ines@exemple.test", "role": "moderator"])
        let link = try #require(try desk.town.link(to: "ines@exemple.test"))
        for answer in [
            try claire.delete(address, fields), try claire.post(address + "/sending", fields),
        ] {
            #expect(answer.status == 409 && answer.words.contains("rien n’a été fait"))
            #expect(answer.words.contains("ines@exemple.test"))
        }
        #expect(try desk.town.guest().get(link).status == 200)
        #expect(
            try claire.delete(address, version(claire.get(desk.invitations))).status == 303)
        #expect(try desk.town.guest().get(link).status == 410)
    }

    @Test func `an invitation is taken back once, and the second is told so`() throws {
        let malik = try desk.town.visit(as: .malik)
        try malik.post(desk.invitations, ["people": "ines@exemple.test"])
        let (_, address) = try invitation("ines@exemple.test", by: malik)
        #expect(try malik.delete(address).status == 303)
        for told in [
            try malik.follow(malik.delete(address)),
            try malik.follow(malik.post(address + "/sending")),
        ] { #expect(told.words.contains("Cette invitation était déjà retirée")) }
    }

    @Test func `whoever came in meanwhile is not taken back, which is said`() throws {
        let malik = try desk.town.visit(as: .malik)
        try malik.post(desk.invitations, ["people": "ines@exemple.test"])
        let (_, address) = try invitation("ines@exemple.test", by: malik)
        let link = try #require(try desk.town.link(to: "ines@exemple.test"))
        try desk.town.guest().post(link, ["name": "Inès", "password": ComingInTown.wanted])
        let told = try malik.follow(malik.delete(address))
        #expect(told.words.contains("Cette invitation n’attend plus de réponse"))
        #expect(try desk.page(desk.space + "/members").people.contains("Inès"))
    }
}
