import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("What is decided for the whole site") struct PolicyTests {
    let town: Town
    private static let path = "/administration/policies"
    private static let day = 86_400

    init() throws { town = try Town(features: []) }

    @discardableResult
    private func decide(_ fields: FormFields, by browser: Browser? = nil) throws -> Answer {
        try (browser ?? town.signInAgain(.claire)).putRead(Self.path, fields)
    }

    private func settle() { town.site.deferredWrites.drain(town.site.database, log: town.site.log) }

    private func sessions(of resident: Resident) throws -> Int {
        let id = try town.person(resident)
        return try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM session AS e WHERE e.person_id = \(id)")
        }
    }

    @Test func `is for those who run the site, who have just shown who they are`() throws {
        #expect(try town.visit(as: .malik).get(Self.path).status == 404)
        #expect(
            try town.visit(as: .malik).put(Self.path, ["makers": "administrators"]).status == 404)
        let claire = try town.visit(as: .claire)
        town.pass(16 * 60)
        #expect(try claire.putRead(Self.path, ["makers": "administrators"]).status == 401)
        #expect(try decide(["makers": "administrators"]).status == 303)
    }

    @Test func `each change is noted with what held before, and what stays is not`() throws {
        try decide(["idle": String(7 * Self.day), "link": "true"])
        let audit = try town.visit(as: .claire).get("/administration/audit").words
        #expect(audit.contains("Durée d’une connexion sans visite\u{A0}: 14 jours → 7 jours"))
        #expect(!audit.contains("Lien de connexion par courriel\u{A0}:"))
    }

    @Test(arguments: [
        ["idle": "1"], ["longest": "31536000"], ["factor": "nearly"], ["makers": ""],
        ["link": "maybe"], ["idle": "2592000", "longest": "86400"],
    ])
    func `what is no choice, or lasts longer than all, is refused`(typed: [String: String]) throws {
        var fields: FormFields = [:]
        for (name, value) in typed { fields.append(name, value) }
        #expect(try decide(fields).status == 422)
        let held = try town.site.database.read { try SitePolicyStore(db: $0).current() }
        #expect(held == .usual)
    }

    @Test func `of two who decide at once the second is shown what the first did`() throws {
        let claire = try town.visit(as: .claire)
        let page = try claire.get(Self.path)
        let version = try #require(page.input("version"))
        try decide(["makers": "administrators"])
        let second = try claire.put(Self.path, ["link": "false", "version": version])
        #expect(second.status == 409)
        #expect(try town.guest().get("/sign-in").text.contains("/sign-in/link"))
    }

    @Test func `spaces are made by those who run the site until it says otherwise`() throws {
        let space: FormFields = [
            "slug": "lyon", "name": "Lyon", "zone": "Europe/Paris", "person": "Malik",
            "email": Resident.malik.email,
        ]
        let (malik, centre) = (try town.person(.malik), try town.space(.centre).id)
        try town.site.database.write {
            try MembershipStore(db: $0).set(.administrator, of: malik, in: centre, at: town.now)
        }
        for resident in [Resident.malik, .amina] {
            let browser = try town.signInAgain(resident)
            #expect(try browser.get("/administration/new-space").status == 404)
            #expect(try browser.post("/administration", space).status == 404)
        }
        try decide(["makers": "administrators"])
        let amina = try town.signInAgain(.amina)
        #expect(try amina.get("/administration/new-space").status == 404)
        #expect(try amina.post("/administration", space).status == 404)
        let maker = try town.signInAgain(.malik)
        let settings = "/\(Place.centre.rawValue)/administration/space"
        #expect(try maker.get(settings).text.contains("/administration/new-space"))
        #expect(try maker.post("/administration", space).status == 200)
        #expect(try maker.get("/lyon/administration").status == 200)
        #expect(try maker.get("/administration").status == 404)
        try decide(["makers": "site"])
        #expect(try maker.get("/administration/new-space").status == 404)
    }

    @Test func `no space makes one that may hold more, and a slip of an address loses none`() throws
    {
        let (malik, centre) = (try town.person(.malik), try town.space(.centre).id)
        try town.site.database.write { db in
            try MembershipStore(db: db).set(.administrator, of: malik, in: centre, at: town.now)
            try SpaceStore(db: db).setLimits(files: 5_000_000_000, members: 50, of: centre)
        }
        try decide(["makers": "administrators"])
        let maker = try town.signInAgain(.malik)
        let form = try maker.get("/administration/new-space")
        #expect(form.input("email") == Resident.malik.email)
        let made = try maker.post(
            "/administration",
            [
                "slug": "lyon", "name": "Lyon", "zone": "Europe/Paris", "person": "Lise Roy",
                "email": "lise@exmple.test",
            ])
        #expect(made.status == 200)
        let lyon = try #require(
            try town.site.database.read { try SpaceStore(db: $0).find(slug: "lyon") })
        #expect(lyon.memberLimit == 50 && lyon.fileLimit == 5_000_000_000)
        let invited = try maker.get("/lyon/administration/invitations")
        #expect(invited.status == 200 && invited.words.contains("lise@exmple.test"))
    }

    @Test func `a session unused for longer than a new limit is over at once, and that was said`()
        throws
    {
        let amina = try town.visit(as: .amina)
        _ = try amina.get("/account")
        town.pass(2 * 86_400)
        let loic = try town.signInAgain(.loic)
        let page = try town.signInAgain(.claire).get(Self.path).words
        #expect(page.contains("Met fin tout de suite à 1 connexion en cours"))
        try decide(["idle": String(Self.day)])
        #expect(try amina.get("/account").status == 401)
        #expect(try sessions(of: .amina) == 0)
        #expect(try loic.get("/account").status == 200)
        let audit = try town.visit(as: .claire).get("/administration/audit").words
        #expect(audit.contains("a mis fin à des connexions\u{A0}: 1 connexion"))
        town.pass(86_400 + 1)
        #expect(try loic.get("/account").status == 401)
    }

    @Test func `a session older than a new limit is over however often its person came`() throws {
        let amina = try town.visit(as: .amina)
        for _ in 0..<9 {
            town.pass(86_400)
            #expect(try amina.get("/account").status == 200)
            settle()
        }
        try decide(["longest": String(7 * Self.day), "idle": String(7 * Self.day)])
        #expect(try amina.get("/account").status == 401)
        let again = try town.signInAgain(.amina)
        for _ in 0..<6 {
            town.pass(86_400)
            #expect(try again.get("/account").status == 200)
            settle()
        }
        town.pass(86_400 + 1)
        #expect(try again.get("/account").status == 401)
    }

    @Test func `whoever administers is signed out as early as ever, and earlier if all are`() throws
    {
        try decide(["idle": "2592000", "longest": "2592000"])
        let claire = try town.signInAgain(.claire)
        town.pass(2 * 3600)
        #expect(try claire.get("/account").status == 401)
        try decide(["idle": "3600"])
        let again = try town.signInAgain(.claire)
        town.pass(3600)
        #expect(try again.get("/account").status == 401)
    }

    @Test func `a link by mail that is not offered is neither shown, sent nor good`() throws {
        let mail = { try town.link(to: Resident.amina.email) }
        try town.guest().post("/sign-in/link", ["email": Resident.amina.email])
        try town.runJobs()
        let link = try #require(try mail())
        try town.guest().post("/sign-in/link", ["email": Resident.loic.email])
        try decide(["link": "false"])
        try town.runJobs()
        #expect(try town.link(to: Resident.loic.email) == nil)
        #expect(try !town.guest().get("/sign-in").text.contains("/sign-in/link"))
        #expect(try town.guest().get("/sign-in/link").location == "/sign-in")
        #expect(
            try town.guest().post("/sign-in/link", ["email": Resident.amina.email]).location
                == "/sign-in")
        #expect(try town.guest().get(link).status == 410)
        #expect(try town.guest().post(link).status == 410)
        try decide(["link": "true"])
        #expect(try town.guest().post(link).status == 303)
    }
}
