import Community
import Content
import Foundation
import HTTP
import Mail
import Storage
import TestKit
import Testing

/// A space, and what its moderator does to bring people in.
struct ComingInTown {
    let town: Town
    let space = "/" + Place.centre.rawValue
    static let wanted = "un parapluie vert sous la pluie"

    /// Of a site that sends mail, to nobody.
    init() throws {
        let relay = SMTPRelay(try MailServer(host: "127.0.0.1", port: 9, security: .none))
        let from = try MailAddress("parvis@exemple.test")
        town = try Town(features: []) { $0.mail = MailOptions(relay: relay, from: from) }
    }

    var invitations: String { space + "/administration/invitations" }
    var tables: String { invitations + "/tables" }
    var links: String { space + "/administration/links" }
    var requests: String { space + "/administration/requests" }

    // MARK: Tables

    /// Sends a table, as bytes or pasted, and gives the address of its preview.
    func look(_ table: Data, by resident: Resident = .malik) throws -> String {
        let file = try UploadedFile("liste.csv", Array(table), in: town.site.files)
        let sent = try town.visit(as: resident).post(tables, [:], files: [file])
        return try #require(sent.location, "\(sent.words)")
    }

    func look(_ table: String, by resident: Resident = .malik) throws -> String {
        try look(Data(table.utf8), by: resident)
    }

    func paste(_ text: String) throws -> String {
        let sent = try town.visit(as: .malik).post(tables, ["pasted": text])
        return try #require(sent.location, "\(sent.words)")
    }

    func page(_ path: String, by resident: Resident = .malik) throws -> Answer {
        try town.visit(as: resident).get(path)
    }

    /// What the preview says, and then what was done: they must be the same.
    @discardableResult
    func take(_ path: String, by resident: Resident = .malik) throws -> Answer {
        let before = Self.counts(try page(path, by: resident))
        try town.signInAgain(resident).post(path)
        try town.runJobs()
        let done = try page(path, by: resident)
        #expect(done.words.contains("C’est fait."), "\(done.words)")
        for count in Self.counts(done) { #expect(before.contains(count), "\(before)") }
        return done
    }

    static func counts(_ answer: Answer) -> [String] {
        let list = answer.text.components(separatedBy: "<ul class=\"lines\">").dropFirst().first
        return (list?.components(separatedBy: "</ul>").first ?? "")
            .components(separatedBy: "<li>").dropFirst().compactMap {
                $0.components(separatedBy: "</li>").first
            }
    }

    // MARK: Links

    func makeLink(
        _ most: Int = 20, days: Int = 30, as role: String = "member", group: String? = nil,
        by resident: Resident = .malik
    ) throws -> String {
        var fields: FormFields = [
            "name": "Stage de mars", "most": String(most), "days": String(days), "role": role,
        ]
        if let group { fields.append("group", group) }
        let made = try town.visit(as: resident).post(links, fields)
        return try #require(made.input("link") ?? Self.shown(made), "\(made.words)")
    }

    /// The path of the link that a page shows this once.
    static func shown(_ answer: Answer) -> String? {
        answer.values(of: "value").first { $0.hasPrefix("http://localhost/invitation/link/") }
            .map { String($0.dropFirst("http://localhost".count)) }
    }

    /// Comes by a link, confirms the address and chooses a password.
    func come(by link: String, _ email: String) throws -> Answer {
        let guest = town.guest()
        let asked = try guest.post(link, ["name": "Inès Roy", "email": email])
        #expect(asked.status == 200)
        let confirmation = try #require(try town.link(to: email))
        return try guest.post(confirmation, ["name": "Inès Roy", "password": Self.wanted])
    }

    // MARK: Requests

    func openDoor() throws { try town.visit(as: .claire).post(requests) }

    func ask(_ email: String, name: String = "Lise Roy", why: String = "") throws -> Answer {
        let answer = try town.guest().post(
            space + "/join", ["name": name, "email": email, "why": why])
        try town.runJobs()
        return answer
    }

    /// The first request that waits.
    func request() throws -> String {
        try #require(
            try page(invitations).values(of: "href").first { $0.hasPrefix(requests + "/") })
    }
}
