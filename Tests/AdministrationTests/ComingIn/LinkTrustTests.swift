import Community
import Content
import HTTP
import TestKit
import Testing

@Suite("A link and the trust in whoever made it") struct LinkTrustTests {
    let desk: ComingInTown

    init() throws { desk = try ComingInTown() }

    private func person(_ resident: Resident) throws -> String {
        "\(desk.space)/administration/people/\(try desk.town.person(resident))"
    }

    private func address(_ claire: Browser) throws -> String {
        try #require(
            try claire.get(desk.invitations).values(of: "action").first {
                $0.hasPrefix(desk.links + "/") && !$0.hasSuffix("/renewal")
                    && !$0.hasSuffix("/restoration")
            })
    }

    @Test func `whoever is removed does not come back by their own link, nor does anybody`() throws
    {
        let link = try desk.makeLink(by: .malik)
        let malik = try desk.town.visit(as: .malik)
        let claire = try desk.town.visit(as: .claire)
        #expect(try claire.delete(try person(.malik)).status == 303)
        #expect(try malik.post(link).status == 410)
        #expect(try malik.get(desk.space + "/members").status == 404)
        #expect(try desk.town.guest().get(link).status == 410)
    }

    @Test func `whoever moderates no more lets nobody in, until somebody who does takes it over`()
        throws
    {
        let link = try desk.makeLink(by: .malik)
        let claire = try desk.town.visit(as: .claire)
        let page = try claire.get(try person(.malik))
        #expect(
            try claire.put(
                try person(.malik), ["role": "member", "version": page.input("version") ?? ""]
            ).status == 303)
        #expect(try desk.town.guest().get(link).status == 410)
        let renewed = try #require(
            ComingInTown.shown(try claire.post(try address(claire) + "/renewal")))
        #expect(try desk.come(by: renewed, "ines@exemple.test").status == 303)
    }

    @Test func `a confirmation that was under way ends with it`() throws {
        let link = try desk.makeLink(by: .malik)
        let guest = desk.town.guest()
        try guest.post(link, ["name": "Inès Roy", "email": "ines@exemple.test"])
        let confirmation = try #require(try desk.town.link(to: "ines@exemple.test"))
        try desk.town.disable(.malik)
        let answer = try guest.post(
            confirmation, ["name": "Inès Roy", "password": ComingInTown.wanted])
        #expect(answer.status == 409 || answer.status == 410)
        #expect(try guest.get(desk.space + "/members").status == 401)
    }

    @Test func `all that are open stand on the page, and fifty are enough`() throws {
        let first = try desk.makeLink()
        let claire = try desk.town.visit(as: .claire)
        for _ in 1..<50 { _ = try desk.makeLink() }
        let fields: FormFields = ["name": "Un de trop", "most": "2", "days": "7", "role": "member"]
        let refused = try claire.post(desk.links, fields)
        #expect(refused.status == 422 && refused.words.contains("Cinquante liens"))
        #expect(refused.input("name") == "Un de trop")
        for _ in 1...5 {
            let closed = try claire.delete(try address(claire))
            #expect(closed.status == 303, "\(closed.words)")
            _ = try desk.makeLink()
        }
        let shown = try claire.get(desk.invitations).values(of: "action")
            .filter {
                $0.hasPrefix(desk.links + "/") && !$0.hasSuffix("/renewal")
                    && !$0.hasSuffix("/restoration")
            }
        #expect(shown.count == 50)
        #expect(try desk.town.guest().get(first).status == 200)
    }
}
