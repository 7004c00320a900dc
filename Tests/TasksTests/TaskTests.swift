import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Tasks

@Suite("À faire") struct TaskTests {
    let room: ChoreTown

    init() throws { room = try ChoreTown() }

    @Test func `nothing waits, and the page says so kindly`() throws {
        let page = try room.page(.amina)
        #expect(page.status == 200 && page.titles.isEmpty && page.counted == 0)
        #expect(page.words.contains("vous êtes à jour"))
        let malik = try room.page(.malik)
        #expect(malik.status == 200 && malik.words.contains("vous êtes à jour"))
    }

    @Test
    func `what waits stands in one list, the oldest first, with what it is and when it is due`()
        throws
    {
        try room.ask("Ancienne")
        room.town.pass(60)
        try room.ask("Récente")
        try room.ask("Pressée", due: room.town.now.addingTimeInterval(3600))
        try room.ask("Moins pressée", due: room.town.now.addingTimeInterval(7200))
        try room.ask("Accompagner la région à Foix", kind: "visit")
        let chores = ["Ancienne", "Récente", "Pressée", "Moins pressée"]
        #expect(try room.page(.amina).titles == chores)
        let malik = try room.page(.malik)
        #expect(malik.titles.first == "Ancienne" && malik.titles.count == 5)
        #expect(malik.titles.contains("Accompagner la région à Foix"))
        #expect(malik.words.contains("avant le lundi 3 juin 2019 à 15 h 31"))
        #expect(malik.words.contains("Malik Benali"))
        #expect(malik.counted == 5)
    }

    @Test func `one sees what one may see, and the count is that of the list`() throws {
        let group = try room.group("Ouest", [.loic])
        try room.ask("Pour tous")
        try room.ask("Pour le groupe de l’ouest", for: .groups, groups: [group])
        try room.ask("Pour l’équipe", for: .moderators)
        try room.ask("Brouillon", isPublished: false)
        try room.ask("Ailleurs", in: .network)
        let trashed = try room.ask("À la corbeille")
        try room.change("UPDATE item SET trashed_at = 1 WHERE id = \(trashed)")
        let all = ["Pour tous", "Pour le groupe de l’ouest", "Pour l’équipe", "Brouillon"]
        let seen: [(Resident, [String])] = [
            (.amina, ["Pour tous"]), (.region, ["Pour tous"]),
            (.loic, ["Pour tous", "Pour le groupe de l’ouest"]), (.malik, all), (.claire, all),
        ]
        for (resident, titles) in seen {
            let page = try room.page(resident)
            #expect(page.titles == titles, "\(resident)")
            #expect(page.counted == titles.count, "\(resident)")
        }
    }

    @Test func `nobody else has a page, and a guest of a public space has no tasks`() throws {
        try room.ask("Pour tous", for: .everyone)
        let network = TasksPath.index(in: try room.town.space(.network))
        #expect(try room.town.visit(as: .amina).get(network).status == 404)
        #expect(try room.town.guest().get(room.address).status == 401)
        try room.change("UPDATE space SET is_public = 1")
        #expect(try room.town.guest().get(room.address).status == 401)
        let visiting = try room.town.visit(as: .amina).get(network)
        #expect(visiting.status == 200 && visiting.titles.isEmpty && visiting.counted == 0)
    }

    @Test func `a closed account and a removed member have no tasks left`() throws {
        try room.ask("Pour tous")
        let (amina, sofia) = (try room.town.person(.amina), try room.town.person(.sofia))
        #expect(try room.page(.amina).titles.count == 1)
        #expect(try room.page(.sofia).titles.count == 1)
        try room.change("UPDATE person SET disabled_at = 1 WHERE id = \(amina)")
        try room.change("DELETE FROM membership WHERE person_id = \(sofia)")
        #expect(try room.page(.amina).status == 401)
        #expect(try room.page(.sofia).status == 404)
    }

    @Test func `a click confirms and leads back to the same page of the list`() throws {
        let id = try room.ask("Relever le courrier")
        let amina = try room.town.visit(as: .amina)
        let page = try amina.get(room.address + "?page=1")
        #expect(page.input("back") == room.address + "?page=1")
        let done = ChorePaths.done(id, in: room.space)
        let answer = try amina.post(done, ["back": room.address + "?page=1"])
        #expect(answer.location == room.address + "?page=1")
        #expect(try room.page(.amina).counted == 0)
        #expect(try room.page(.loic).titles == ["Relever le courrier"])
    }

    @Test(arguments: ["https://example.org/", "//example.org", "/\\example.org", ""])
    func `a form leads back to no other site`(back: String) throws {
        let id = try room.ask("Relever le courrier")
        let done = ChorePaths.done(id, in: room.space)
        let answer = try room.town.visit(as: .amina).post(done, ["back": back])
        #expect(answer.location == ChorePaths.chore(id, in: room.space))
    }

    @Test func `a long list has pages`() throws {
        for number in 1...60 { try room.ask("Corvée nº \(number)") }
        try room.ask("La dernière, à Noël")
        let first = try room.page(.amina)
        #expect(first.titles.count == 30 && first.counted == 61)
        #expect(first.words.contains("61 choses vous attendent"))
        #expect(first.words.contains("page 1 sur 3"))
        #expect(try room.page(.amina, "?page=2").titles.first == "Corvée nº 31")
        for page in ["3", "99"] {
            #expect(try room.page(.amina, "?page=" + page).titles == ["La dernière, à Noël"])
        }
        #expect(try room.page(.amina, "?page=x").titles.first == "Corvée nº 1")
    }

    @Test func `all kinds are asked in one statement for the count and one for the list`() throws {
        try room.ask("Une")
        let few = try room.statements(.malik)
        for number in 1...20 { try room.ask("Visite \(number)", kind: "visit") }
        #expect(try room.statements(.malik) == few)
        #expect(try room.statements(.amina) == few)
    }

    @Test func `a module that is switched off asks nothing in that space`() throws {
        try room.ask("Ici")
        try room.ask("Ailleurs", in: .network)
        var choices = SpaceChoices()
        choices.switchedOff = ["chores"]
        try room.town.site.database.write {
            try SpaceStore(db: $0).save(choices, hiding: [], in: room.space.id)
        }
        let page = try room.page(.claire)
        #expect(page.titles.isEmpty && page.counted == 0)
        let network = TasksPath.index(in: try room.town.space(.network))
        #expect(try room.town.visit(as: .claire).get(network).titles == ["Ailleurs"])
    }

    @Test func `a title is shown as it was written`() throws {
        try room.ask("<b>Été</b> & « l’hiver »")
        #expect(try room.page(.amina).words.contains("<b>Été</b> & « l’hiver »"))
    }
}
