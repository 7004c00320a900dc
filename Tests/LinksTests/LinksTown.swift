import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

/// A town with its links, beside a site of the tests' own, and the ways a test adds links.
struct LinksTown {
    let town: Town
    let space: Space
    let field: FieldSite

    static let day: TimeInterval = 86_400

    /// Names that lead inside, to it as well, or to it under another form.
    private static let names = [
        "private.example": ["10.0.0.1"], "both.example": ["192.0.1.1", "10.0.0.1"],
        "mapped.example": ["::ffff:10.0.0.1"], "rebound.example": ["192.0.1.1", "169.254.169.254"],
    ]

    /// - Parameter isOff: whether no other site is to be asked.
    init(
        isOff: Bool = false, rate: Double = 10_000, patience: Duration = .seconds(10),
        _ field: FieldSite? = nil
    ) throws {
        let field =
            try field
            ?? FieldSite { asked in
                asked.path == "/robots.txt" ? .status("404 Not Found") : .page("Bonjour")
            }
        self.field = field
        town = try Town(features: [links]) { options in
            guard !isOff, let loopback = NetworkAddress("127.0.0.1") else { return }
            options.web = WebOptions(
                rate: rate, time: patience, patience: patience,
                allowance: FetchAllowance([loopback: [field.port]]),
                resolver: HostResolver { name, _, _ throws(FetchReason) in
                    if let found = Self.names[name] {
                        return found.compactMap { NetworkAddress($0) }
                    }
                    guard name.hasSuffix(".test") else { throw .noSuchName }
                    return [loopback]
                })
        }
        space = try town.space(.centre)
    }

    var home: String { LinksPaths.links(in: space) }

    func visit(_ resident: Resident) throws -> Browser { try town.visit(as: resident) }

    @discardableResult
    func send(
        _ title: String, _ address: String, _ more: FormFields = [:],
        by resident: Resident = .malik
    ) throws -> Answer {
        var fields: FormFields = ["title": title, "address": address]
        for field in more.all { fields.append(field.name, field.value) }
        return try visit(resident).post(home, fields)
    }

    /// Adds a link that has to be kept.
    @discardableResult
    func add(
        _ title: String, _ address: String, _ more: FormFields = [:],
        by resident: Resident = .malik
    ) throws -> Item.ID {
        let answer = try send(title, address, more, by: resident)
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        return try #require(Item.ID(segment: last), "\(title): \(answer.words)")
    }

    func theme(_ name: String) throws -> ItemTheme {
        let answer = try visit(.malik).post(ThemeKind.links.all(in: space), ["name": name])
        #expect(answer.status == 303)
        return try #require(
            try town.site.database.read {
                try ItemThemeStore(.links, db: $0).find(named: name, in: space)
            })
    }

    /// Up or down, as the buttons on the page of the link do.
    @discardableResult
    func move(_ id: Item.ID, _ way: String, in theme: ItemTheme?) throws -> Answer {
        try visit(.malik).post(
            LinksPaths.place(id, in: space),
            ["do": way, "theme": theme?.id.description ?? ""])
    }

    func link(_ id: Item.ID) throws -> WebLink {
        try #require(try town.site.database.read { try WebLinkStore(db: $0).find(id) })
    }

    func page(_ id: Item.ID, as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(LinksPaths.link(id, in: space))
    }

    func list(_ query: String = "", as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(home + query)
    }

    /// Looks at what is due, as its job does.
    func check() throws {
        let site = town.site
        let outcome = try LinkRound(site: site).run()
        try site.database.write { db in
            try CheckJobs.keep(outcome, db, at: town.now) { _ in }
        }
    }

    /// Lets time pass, and looks at what is due.
    func check(after days: Double) throws {
        town.pass(days * Self.day)
        try check()
    }

    /// Publishes what waits, as the moderators' queue does.
    func accept(_ id: Item.ID) throws {
        let cases: [Int64] = try town.site.database.read {
            try $0.values("SELECT c.id FROM moderation_case AS c WHERE c.item_id = \(id)")
        }
        let address = "/\(space.slug)/moderation/cases/\(try #require(cases.first))"
        let answer = try visit(.malik).putRead(address, ["decision": "publish", "text": "Oui."])
        #expect(answer.status == 303, "\(answer.words)")
    }

    /// Decides of what a moderator is asked, as the form on the page of the link does.
    @discardableResult
    func decide(
        _ what: String, _ id: Item.ID, _ address: String = "", by resident: Resident = .malik
    ) throws -> Answer {
        var fields: FormFields = ["do": what]
        if !address.isEmpty { fields.append("address", address) }
        if what == "keep" {
            fields.append("question", try LinkQuestion(link(id).record)?.text ?? "")
        }
        return try visit(resident).post(LinksPaths.careOf(id, in: space), fields)
    }
}
