import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("A link for several people") struct InvitationLinkTests {
    let desk: ComingInTown

    init() throws { desk = try ComingInTown() }

    @Test func `whoever comes by it confirms their address, then chooses a password`() throws {
        let link = try desk.makeLink()
        let guest = desk.town.guest()
        let door = try guest.get(link)
        #expect(door.headers["Referrer-Policy"] == "no-referrer")
        #expect(door.words.contains("Centre de ressources"))
        #expect(!door.words.contains("Malik"))
        let asked = try guest.post(link, ["name": "Inès Roy", "email": "ines@exemple.test"])
        #expect(asked.words.contains("Regardez votre courrier"))
        #expect(try guest.get(desk.space + "/members").status == 401)
        let page = try desk.page(desk.invitations)
        #expect(page.words.contains("0 sur 20 personnes"))
        let confirmation = try #require(try desk.town.link(to: "ines@exemple.test"))
        #expect(try guest.get(confirmation).input("name") == "Inès Roy")
        let come = try guest.post(
            confirmation, ["name": "Inès Roy", "password": ComingInTown.wanted])
        #expect(come.location == desk.space + "/arrival")
        #expect(try guest.get(desk.space + "/members").words.contains("Inès Roy"))
        #expect(try desk.page(desk.invitations).words.contains("1 sur 20 personnes"))
    }

    @Test func `with an account, one press is enough`() throws {
        let id = try desk.town.group("Réseau", [])
        let group = "\(desk.space)/administration/groups/\(id)"
        let amina = try desk.town.visit(as: .amina)
        try desk.town.visit(as: .claire).delete(
            "\(desk.space)/administration/people/\(desk.town.person(.amina))")
        let link = try desk.makeLink(group: id)
        #expect(try amina.get(desk.space + "/members").status == 404)
        #expect(try amina.get(link).words.contains("Amina Haddad"))
        #expect(try amina.get(desk.space + "/members").status == 404)
        #expect(try amina.post(link).location == desk.space + "/arrival")
        #expect(try amina.get(desk.space + "/members").status == 200)
        #expect(try desk.page(group).words.contains("Amina Haddad"))
        #expect(try amina.post(link).location == desk.space)
        #expect(try desk.page(desk.invitations).words.contains("1 sur 20 personnes"))
    }

    @Test func `one place lets one in, and the next is told whom to ask`() throws {
        let link = try desk.makeLink(1)
        let late = desk.town.guest()
        try late.post(link, ["name": "Trop Tard", "email": "tard@exemple.test"])
        let confirmation = try #require(try desk.town.link(to: "tard@exemple.test"))
        #expect(try desk.come(by: link, "ines@exemple.test").status == 303)
        for address in [link, confirmation] {
            let answer = try late.get(address)
            #expect(answer.status == 410)
            #expect(answer.words.contains("Toutes les places prévues sont prises"))
            #expect(answer.words.contains("la personne qui vous l’a donné"))
        }
        let tried = try late.post(
            confirmation, ["name": "Trop Tard", "password": ComingInTown.wanted])
        #expect(tried.status == 409)
        #expect(tried.words.contains("Toutes les places prévues sont prises"))
        #expect(try late.post("/sign-in", ["email": "tard@exemple.test"]).status != 303)
    }

    @Test func `it ends with its day, not a second later`() throws {
        let link = try desk.makeLink(days: 1)
        try desk.town.wait(86_399)
        #expect(try desk.town.guest().get(link).status == 200)
        try desk.town.wait(1)
        let over = try desk.town.guest().get(link)
        #expect(over.status == 410 && over.words.contains("Sa date est passée"))
    }

    @Test func `taken back, it lets nobody in, until that is undone`() throws {
        let link = try desk.makeLink()
        let malik = try desk.town.visit(as: .malik)
        let address = try #require(
            try malik.get(desk.invitations).values(of: "action").first {
                $0.hasPrefix(desk.links + "/") && !$0.hasSuffix("/renewal")
            })
        let revoked = try malik.delete(address)
        #expect(try desk.town.guest().get(link).words.contains("Il a été retiré"))
        let undo = try #require(
            try malik.follow(revoked).values(of: "action").first { $0.hasSuffix("/restoration") })
        try malik.post(undo)
        #expect(try desk.town.guest().get(link).status == 200)
        let renewed = try #require(
            ComingInTown.shown(try malik.post(address + "/renewal")))
        #expect(try desk.town.guest().get(link).words.contains("incomplet, remplacé"))
        #expect(try desk.town.guest().get(renewed).status == 200)
    }

    @Test func `it makes nobody a moderator, and no more than a thousand members`() throws {
        let claire = try desk.town.visit(as: .claire)
        for role in ["moderator", "administrator"] {
            let answer = try claire.post(
                desk.links, ["name": "x", "most": "2", "days": "7", "role": role])
            #expect(answer.status == 403, "\(role)")
        }
        for most in ["0", "-1", "1001", "beaucoup", ""] {
            let answer = try claire.post(
                desk.links, ["name": "x", "most": most, "days": "7", "role": "member"])
            #expect(answer.status == 422, "\(most)")
        }
        #expect(
            try claire.post(
                desk.links, ["name": "x", "most": "2", "days": "9999", "role": "member"]
            ).status == 400)
        #expect(try !claire.get(desk.invitations).words.contains("0 sur"))
    }

    @Test func `it is shown once with a code to photograph, and is nowhere in the database`()
        throws
    {
        let malik = try desk.town.visit(as: .malik)
        let made = try malik.post(
            desk.links, ["name": "Stage", "most": "2", "days": "7", "role": "member"])
        #expect(made.text.contains("shape-rendering=\"crispEdges\""))
        let link = try #require(ComingInTown.shown(made))
        let token = try #require(link.split(separator: "/").last.map(String.init))
        #expect(try !malik.get(desk.invitations).text.contains(token))
        let kept: SQL = """
            SELECT COUNT(*) AS n FROM invitation_link AS l WHERE l.digest = \(Array(token.utf8))
            """
        #expect(try desk.town.site.database.read { try $0.one(kept) as Int } == 0)
    }

    @Test(arguments: [".", "%3E", ")", "%20", "%C2%BB", ".%20"])
    func `what a mail program adds behind a link does no harm`(end: String) throws {
        let link = try desk.makeLink()
        #expect(try desk.town.guest().get(link + end).status == 200)
        try desk.town.visit(as: .malik).post(desk.invitations, ["people": "lise@exemple.test"])
        let own = try #require(try desk.town.link(to: "lise@exemple.test"))
        #expect(try desk.town.guest().get(own + end).status == 200)
        let middle = own.index(own.endIndex, offsetBy: -20)
        let broken = own[..<middle] + "%20" + own[middle...]
        #expect(try desk.town.guest().get(String(broken)).status == 200)
    }

    @Test func `members, closed accounts and strangers are answered alike`() throws {
        let link = try desk.makeLink()
        try desk.town.disable(.loic)
        var pages: Set<String> = []
        for email in ["amina@parvis.test", "loic@parvis.test", "ailleurs@exemple.test"] {
            let answer = try desk.town.guest().post(link, ["name": "Inès", "email": email])
            #expect(answer.status == 200)
            pages.insert(answer.words.replacingOccurrences(of: email, with: ""))
        }
        #expect(pages.count == 1)
        #expect(try desk.town.mails(to: "amina@parvis.test").first?.subject == "Vous y êtes déjà")
        #expect(try desk.town.mails(to: "loic@parvis.test").isEmpty)
    }

    @Test func `whoever was invited with a higher role keeps it`() throws {
        try desk.town.visit(as: .claire).post(
            desk.invitations, ["people": "lise@exemple.test", "role": "moderator"])
        let link = try desk.makeLink()
        #expect(try desk.come(by: link, "lise@exemple.test").status == 303)
        let lise = desk.town.guest()
        try lise.post(
            "/sign-in", ["email": "lise@exemple.test", "password": "\(ComingInTown.wanted)"])
        #expect(try lise.get(desk.invitations).status == 200)
        #expect(try desk.page(desk.invitations).words.contains("0 sur 20 personnes"))
    }

    private func group(_ id: String) throws -> String {
        try desk.page("\(desk.space)/administration/groups/\(id)").words
    }

    @Test func `it answers an older invitation to one’s own address, whose groups hold`() throws {
        let id = try desk.town.group("Élues", [.denis])
        let amina = try desk.town.visit(as: .amina)
        try desk.town.visit(as: .claire).delete(
            "\(desk.space)/administration/people/\(desk.town.person(.amina))")
        try desk.take(desk.look("Courriel;Nom;Groupe\namina@parvis.test;Amina;Élues\n"))
        #expect(try desk.page(desk.invitations).words.contains("amina@parvis.test"))
        #expect(try amina.get("/account/invitations").words.contains("Centre de ressources"))
        #expect(try amina.post(desk.makeLink()).location == desk.space + "/arrival")
        #expect(try !desk.page(desk.invitations).words.contains("amina@parvis.test"))
        let tasks = try amina.get(desk.space + "/tasks").words
        #expect(!tasks.contains("Invitations à un espace"), "\(tasks)")
        #expect(try group(id).contains("Amina Haddad"))
    }

    @Test func `whoever types an address takes nothing from an invitation that waits`() throws {
        let (elues, network) = (
            try desk.town.group("Élues", [.denis]), try desk.town.group("Réseau", [.denis])
        )
        try desk.take(
            desk.look("Courriel;Nom;Rôle;Groupe\nlise@exemple.test;Lise;Partenaire;Élues\n"))
        let link = try desk.makeLink(group: network)
        for _ in 1...2 {
            try desk.town.guest().post(link, ["name": "Lise Roy", "email": "lise@exemple.test"])
        }
        let confirmation = try #require(try desk.town.link(to: "lise@exemple.test"))
        let guest = desk.town.guest()
        #expect(try guest.get(confirmation).words.contains("Malik Benali"))
        let come = try guest.post(
            confirmation, ["name": "Lise Roy", "password": ComingInTown.wanted])
        #expect(come.location == desk.space + "/arrival")
        for id in [elues, network] { #expect(try group(id).contains("Lise Roy")) }
        #expect(try desk.page(desk.invitations).words.contains("1 sur 20 personnes"))
    }

    @Test func `a link of another space is not found here`() throws {
        let other = "/\(Place.network.rawValue)/administration"
        let claire = try desk.town.visit(as: .claire)
        try claire.post(
            other + "/links", ["name": "x", "most": "2", "days": "7", "role": "member"])
        let address = try #require(
            try claire.get(other + "/invitations").values(of: "action").first {
                $0.hasPrefix(other + "/links/") && !$0.hasSuffix("/renewal")
            })
        let here = address.replacingOccurrences(
            of: Place.network.rawValue, with: Place.centre.rawValue)
        #expect(try desk.town.visit(as: .malik).post(here + "/renewal").status == 404)
        #expect(try desk.town.visit(as: .malik).delete(here).status == 404)
    }
}
