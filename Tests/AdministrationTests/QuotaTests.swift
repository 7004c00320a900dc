import Community
import Content
import Foundation
import HTTP
import Storage
import Synchronization
import TestKit
import Testing

@testable import Administration

@Suite("What a space may hold") struct QuotaTests {
    let town: Town
    private let centre = "/" + Place.centre.rawValue

    init() throws { town = try Town(features: []) }

    private func path() throws -> String {
        "/administration/quotas/\(try town.space(.centre).id)"
    }

    @discardableResult
    private func set(
        files: String = "", members: String = "", by claire: Browser? = nil
    ) throws -> Answer {
        try (claire ?? town.visit(as: .claire)).putRead(
            path(), ["files": files, "members": members])
    }

    private func count() throws -> Int {
        let id = try town.space(.centre).id
        return try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM membership AS m WHERE m.space_id = \(id)")
        }
    }

    @Test func `is set by whoever runs the site alone, and told`() throws {
        #expect(try town.visit(as: .malik).get(path()).status == 404)
        #expect(try set(files: "5 000", members: "50").status == 303)
        let space = try town.space(.centre)
        #expect(space.fileLimit == 5000 << 20 && space.memberLimit == 50)
        let site = try town.visit(as: .claire).get("/administration").words
        #expect(site.contains("sur 50"))
        #expect(try town.visit(as: .claire).get("/administration/audit").words.contains("place"))
        try set()
        #expect(try town.space(.centre).fileLimit == nil)
    }

    @Test(arguments: ["0", "-1", "cinq", "1.5", "99999999999999999999", "1e9"])
    func `a limit that is none is refused, and what was typed kept`(typed: String) throws {
        let answer = try set(files: typed, members: "12")
        #expect(answer.status == 422 && answer.input("files") == typed)
        #expect(answer.input("members") == "12")
        #expect(try town.space(.centre).memberLimit == nil)
    }

    @Test func `whoever comes to a full space is told so, and comes in once there is room`() throws
    {
        let email = "rose@exemple.test"
        try town.visit(as: .malik).post(
            centre + "/administration/invitations", ["people": email, "role": "member"])
        let link = try #require(try town.link(to: email))
        try set(members: String(try count()))
        let form: FormFields = ["name": "Rose", "password": "un parapluie vert sous la pluie"]
        let full = try town.guest().post(link, form)
        #expect(full.status == 409 && full.words.contains("autant de membres"))
        try set(members: String(try count() + 1))
        #expect(try town.guest().post(link, form).status == 303)
    }

    @Test func `two who come at once do not both take the last place`() throws {
        let before = try count()
        try set(members: String(before + 1))
        let space = try town.space(.centre).id
        let people = try (1...4).map { number in
            try town.site.database.write {
                try PersonStore(db: $0).create(
                    email: "n\(number)@exemple.test", name: "N \(number)", locale: "fr",
                    at: town.now)
            }
        }
        let came = Mutex(0)
        let site = town.site
        let now = town.now
        DispatchQueue.concurrentPerform(iterations: people.count) { index in
            do {
                try site.database.write(.beside) {
                    try MembershipStore(db: $0).set(
                        .member, of: people[index], in: space, at: now)
                }
                came.withLock { $0 += 1 }
            } catch {}
        }
        #expect(try came.withLock { $0 } == 1 && count() == before + 1)
    }

    @Test func `a role changes in a full space as in any`() throws {
        try set(members: "1")
        let amina = try town.person(.amina)
        let answer = try town.visit(as: .claire).put(
            centre + "/administration/people/\(amina)", ["role": "moderator"])
        #expect(answer.status == 303)
    }

    @Test func `administrators are written to once at four fifths, and again after there was room`()
        throws
    {
        let count = try count()
        func mails() throws -> Int {
            try town.mails(to: Resident.claire.email).filter {
                $0.body.contains("a presque atteint sa limite")
            }.count
        }
        try Jobs(town.site).schedule()
        try set(members: String(count * 2))
        try town.wait(3700)
        #expect(try mails() == 0)
        try set(members: String(count), by: town.signInAgain(.claire))
        try town.wait(3700)
        try town.wait(3700)
        #expect(try mails() == 1)
        #expect(
            try town.mails(to: Resident.malik.email).allSatisfy {
                !$0.body.contains("a presque atteint")
            })
    }

    @Test func `a space without a limit of its own has that of the site`() throws {
        let town = try Town(features: []) { $0.spaceLimit = 1000 }
        try Jobs(town.site).schedule()
        let space = try town.space(.centre)
        let file = try UploadedFile(
            "a.txt", [UInt8](repeating: 97, count: 900), in: town.site.files)
        let sent = try town.visit(as: .amina).post(
            SpacePaths.attachments(in: space), [:], files: [file])
        #expect(sent.status == 200)
        for page in [
            "/administration", "/administration/quotas/\(space.id)",
            SpacePaths.settings(in: space),
        ] {
            #expect(try town.visit(as: .claire).get(page).words.contains("(90 %)"), "\(page)")
        }
        try town.wait(3700)
        let mails = try town.mails(to: Resident.claire.email)
        #expect(mails.contains { $0.body.contains("a presque atteint sa limite") })
    }
}
