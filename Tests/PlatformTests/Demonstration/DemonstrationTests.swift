import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Platform

@Suite("The demonstration") struct DemonstrationTests {
    let theatre: Theatre
    static let centre = "/" + Place.centre.rawValue
    static let network = "/" + Place.network.rawValue

    init() throws { theatre = try Theatre.shared.get() }

    @Test func `its people are those of every test, with the same roles`() throws {
        let cast = try DemonstrationCast(folder: Town.resources + "/config/demonstration")
        #expect(cast.players.map(\.email) == Resident.allCases.map(\.email))
        #expect(cast.players.map(\.name) == Resident.allCases.map(\.name))
        for (player, resident) in zip(cast.players, Resident.allCases) {
            for place in Place.allCases {
                #expect(player.roles[place.rawValue] == resident.role(in: place))
            }
        }
        #expect(Demonstration.password == Resident.password)
    }

    @Test(arguments: Resident.allCases)
    func `everybody signs in and has a full home page`(_ resident: Resident) throws {
        let answer = try theatre.signIn(resident)
        #expect(answer.status == .seeOther)
        let home = try theatre.page(Self.centre, as: resident)
        #expect(home.contains("Écrire son livret 1"))
        #expect(home.contains(resident.name))
    }

    @Test(arguments: Resident.allCases)
    func `everybody finds something new`(_ resident: Resident) throws {
        let page = try theatre.page(Self.centre + "/whats-new", as: resident)
        #expect(page.contains("Ouest ou est"))
    }

    @Test func `a draft and a scheduled item are the moderators' alone`() throws {
        let drafts = Self.centre + "/news/drafts"
        let page = try theatre.page(drafts, as: .malik)
        #expect(page.contains("Bilan des trois regroupements"))
        #expect(throws: InternalRequestError.refused("GET \(drafts)", 403)) {
            try theatre.page(drafts, as: .amina)
        }
        for address in [Self.centre, Self.centre + "/whats-new", Self.centre + "/news/archive"] {
            #expect(try !theatre.page(address, as: .amina).contains("Bilan des trois"))
            #expect(try !theatre.page(address, as: .amina).contains("dernière relecture"))
        }
    }

    @Test func `what is for the committee is not Amina's, and is the partner's`() throws {
        let title = "Compte rendu du comité technique de pilotage"
        let id: Int64? = try theatre.site.database.read { db in
            try db.value("SELECT i.id FROM item AS i WHERE i.title = \(title) AND i.kind = 'news'")
        }
        let address = "\(Self.centre)/news/\(try #require(id))"
        #expect(try theatre.page(address, as: .region).contains(title))
        #expect(throws: InternalRequestError.refused("GET \(address)", 404)) {
            try theatre.page(address, as: .amina)
        }
    }

    @Test func `only Claire and Malik are in the network`() throws {
        for resident in Resident.allCases {
            let isIn = resident == .claire || resident == .malik
            if isIn {
                #expect(try theatre.page(Self.network, as: resident).contains("Dix instituts"))
            } else {
                #expect(throws: InternalRequestError.refused("GET \(Self.network)", 404)) {
                    try theatre.page(Self.network, as: resident)
                }
            }
        }
    }

    @Test func `a telephone that is for moderators does not reach members`() throws {
        let amina = "\(Self.centre)/members/\(try theatre.person(.amina))"
        #expect(try theatre.page(amina, as: .malik).contains("06 39 98 20 31"))
        #expect(try !theatre.page(amina, as: .loic).contains("06 39 98 20 31"))
    }

    @Test func `nothing in it is in the future but what is scheduled`() throws {
        let now = Date()
        let late: Int? = try theatre.site.database.read { db in
            try db.value("SELECT COUNT(*) AS n FROM journal AS j WHERE j.at > \(now)")
        }
        #expect(late == 0)
    }
}

@Suite("The texts of the demonstration") struct StoryTests {
    @Test func `a story is read with its head, its text and what happened to it`() throws {
        let story = try DemonstrationStory(
            file: "a.md",
            text:
                "title: Été : l’école\nwhen: 2 days ago\n\nBonjour.\n\n=== comment amina +2 hours\nÇa va ?\n"
        )
        #expect(story.head["title"] == "Été : l’école")
        #expect(story.body == "Bonjour.")
        #expect(story.acts.map(\.text) == ["Ça va ?"])
        #expect(story.acts.map(\.delay) == [7200])
    }

    @Test(arguments: ["title", "=== dance amina +1 hours", "=== comment amina soon"])
    func `a line that means nothing is named`(_ line: String) {
        let text = line.hasPrefix("=") ? "title: a\n\n\(line)\n" : "\(line)\n\nb\n"
        let wrong = line.hasPrefix("=") ? String(line.dropFirst(4)) : line
        #expect(throws: DemonstrationError.unread("a.md", wrong)) {
            try DemonstrationStory(file: "a.md", text: text)
        }
    }

    @Test func `moments are counted back from the start, on the clock of Paris`() throws {
        let start = Date(timeIntervalSince1970: 1_559_565_000)
        let ago = Ago(start: start, zone: try #require(TimeZone(identifier: "Europe/Paris")))
        #expect(ago.moment("2 hours ago") == start.addingTimeInterval(-7200))
        #expect(ago.moment("0 days ago at 14:30") == start)
        #expect(ago.moment("in 1 days at 14:30") == start.addingTimeInterval(86_400))
        #expect(ago.moment("yesterday") == nil)
    }
}
