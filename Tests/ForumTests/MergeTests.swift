import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Community
@testable import Content
@testable import Forum

@Suite("What merging keeps") struct MergeTests {
    let square: ForumTown
    let old: Item.ID
    let new: Item.ID

    init() throws {
        square = try ForumTown()
        old = try square.open("Ancien", by: .amina)
        try square.town.wait(60)
        new = try square.open("Nouveau", by: .loic)
    }

    @discardableResult private func merge() throws -> Answer {
        let answer = try square.visit(.malik).post(
            ForumPaths.merge(old, in: square.space), ["into": new.description])
        #expect(answer.status == 303)
        return answer
    }

    private func words(_ resident: Resident = .sofia) throws -> String {
        try square.visit(resident).get(square.address(new)).words
    }

    private func draft(_ text: String, in topic: Item.ID, by resident: Resident) throws {
        try square.visit(resident).put(
            ForumPaths.topicDraft(topic, in: square.space), ["text": text])
    }

    private func follow(_ topic: Item.ID, _ level: String, by resident: Resident) throws {
        let answer = try square.visit(resident).post(
            SpacePaths.following(in: square.space),
            ["target": "item-\(topic)", "level": level])
        #expect(answer.status == 303)
    }

    private func notices(_ resident: Resident) throws -> Int {
        let person = try square.town.person(resident)
        return try square.count(
            "SELECT COUNT(*) AS n FROM notice AS n WHERE n.person_id = \(person)")
    }

    private func conclude(_ topic: Item.ID, _ text: String) throws {
        let address = ForumPaths.conclusion(topic, in: square.space)
        #expect(try square.visit(.malik).put(address, ["text": text]).status == 303)
    }

    @Test func `its conclusion becomes that of the other`() throws {
        try conclude(old, "Une *attestation*.")
        try merge()
        let page = try square.visit(.sofia).get(square.address(new))
        #expect(page.text.contains("<p>Une <em>attestation</em>.</p>"))
        #expect(page.words.contains("Conclusion de Malik Benali"))
    }

    @Test func `where both have a conclusion, both stand there`() throws {
        try conclude(old, "La première.")
        try conclude(new, "La seconde.")
        try merge()
        let page = try words()
        #expect(page.contains("La première.") && page.contains("La seconde."))
        let form = try square.visit(.malik).get(ForumPaths.conclusion(new, in: square.space))
        #expect(form.text.contains("La seconde.\n\nLa première.</textarea>"))
    }

    @Test func `what people began to write goes along`() throws {
        try draft("Commencé chez l’ancien.", in: old, by: .sofia)
        try draft("Un début.", in: old, by: .denis)
        try draft("Un autre.", in: new, by: .denis)
        try merge()
        let sofia = try square.visit(.sofia).get(square.address(new)).text
        #expect(sofia.contains("Commencé chez l’ancien.</textarea>"))
        let denis = try square.visit(.denis).get(square.address(new)).text
        #expect(denis.contains("Un autre.\n\nUn début.</textarea>"))
    }

    @Test func `those who followed it, and its author, go on hearing of it`() throws {
        try follow(old, "messages", by: .sofia)
        try follow(old, "mentions", by: .denis)
        try follow(new, "messages", by: .denis)
        try merge()
        let before = try [Resident.amina, .sofia, .denis].map { try notices($0) }
        try square.reply("Une suite.", in: new, by: .loic)
        let after = try [Resident.amina, .sofia, .denis].map { try notices($0) }
        #expect(after == before.map { $0 + 1 })
    }

    @Test func `every address of it leads to the same of the other`() throws {
        let space = square.space
        try square.fill(new, 30)
        try square.fill(old, 30)
        try merge()
        let sofia = try square.visit(.sofia)
        let expected = [
            ForumPaths.topic(old, in: space): square.address(new) + "?page=2",
            ForumPaths.topic(old, in: space) + "?page=2": square.address(new) + "?page=3",
            ForumPaths.topic(old, in: space) + "?page=99": square.address(new) + "?page=3",
            ForumPaths.unread(old, in: space): ForumPaths.unread(new, in: space),
            ForumPaths.live(old, in: space): ForumPaths.live(new, in: space),
            ForumPaths.export(old, in: space) + "?format=text":
                ForumPaths.export(new, in: space) + "?format=text",
        ]
        for (address, place) in expected {
            let answer = try sofia.get(address)
            #expect([301, 308].contains(answer.status))
            #expect(answer.location == place)
        }
        let conclusion = try square.visit(.malik).get(ForumPaths.conclusion(old, in: space))
        #expect(conclusion.location == ForumPaths.conclusion(new, in: space))
    }

    @Test func `its feed leads to that of the other`() throws {
        let (secret, person) = (Token().text, try square.town.person(.sofia))
        try square.town.site.database.write { db in
            try FeedTokenStore(db: db).set(secret, of: person, at: square.town.now)
        }
        try merge()
        let feed = ForumPaths.feed(secret)
        let moved = try square.town.guest().get(feed + "?topic=\(old)")
        #expect(moved.status == 308)
        #expect(moved.location == feed + "?topic=\(new)")
    }

    @Test func `a conclusion that was being written comes back for the other`() throws {
        try conclude(new, "Déjà là.")
        try merge()
        let address = ForumPaths.conclusion(old, in: square.space)
        let answer = try square.visit(.malik).put(address, ["text": "La mienne."])
        #expect(answer.status == 409)
        #expect(answer.text.contains("La mienne.</textarea>"))
        #expect(answer.words.contains("réuni avec «\u{A0}Nouveau"))
        #expect(try words().contains("Déjà là."))
    }

    @Test func `merged into a locked topic, an answer comes back to be copied`() throws {
        try square.visit(.malik).post(ForumPaths.lock(new, in: square.space))
        try merge()
        let answer = try square.post("En retard.", in: old, by: .denis)
        #expect(answer.status == 409)
        #expect(!answer.words.contains("Vous pouvez y publier"))
        #expect(answer.words.contains("où l’on ne peut pas répondre"))
        #expect(answer.text.contains("En retard.</textarea>"))
    }

    @Test func `a topic that is erased takes along what led to it`() throws {
        let mine = try square.open("Le mien", by: .malik)
        let malik = try square.visit(.malik)
        try malik.post(ForumPaths.merge(old, in: square.space), ["into": mine.description])
        try malik.delete(square.address(mine))
        #expect(try malik.delete(SpacePaths.trashed(mine, in: square.space)).status == 303)
        let left: SQL = "SELECT COUNT(*) AS n FROM item AS i WHERE i.id = \(new) OR "
        #expect(try square.count("\(left) i.parent_id = \(new)") == 2)
        #expect(try square.count("SELECT COUNT(*) AS n FROM item AS i") == 2)
    }

    @Test func `messages carry the title of the topic that they are in`() throws {
        let post = try square.reply("Un mot.", in: old, by: .denis)
        let title: SQL = "SELECT COUNT(*) AS n FROM item AS i WHERE i.id = \(post) AND i.title = "
        let first = try square.post(1, of: old)
        try square.visit(.amina).put(
            ForumPaths.post(first, in: square.space),
            ["title": "Renommé", "text": "Bonjour.", "tags": "", "version": "1"])
        #expect(try square.count("\(title) 'Renommé'") == 1)
        try square.visit(.denis).delete(ForumPaths.post(post, in: square.space))
        let trash = try square.visit(.denis).get(SpacePaths.trash(in: square.space)).words
        #expect(trash.contains("Renommé") && !trash.contains("Ancien"))
        try merge()
        #expect(try square.count("\(title) 'Nouveau'") == 1)
    }

    @Test func `a theme whose topics were merged elsewhere is deleted`() throws {
        let theme = try square.theme("Passager")
        let passing = try square.open("De passage", in: theme)
        let address = ForumPaths.theme(theme, in: square.space)
        let malik = try square.visit(.malik)
        try malik.post(
            ForumPaths.merge(passing, in: square.space), ["into": new.description])
        #expect(try malik.delete(address).status == 303)
        #expect(try malik.get(square.address(passing)).location == square.address(new))
    }

    @Test func `a theme whose topics are in the trash says what to do`() throws {
        let theme = try square.theme("Passager")
        let passing = try square.open("De passage", in: theme)
        let address = ForumPaths.theme(theme, in: square.space)
        let malik = try square.visit(.malik)
        #expect(try malik.delete(address).words.contains("Déplacez-les d’abord"))
        try square.visit(.amina).delete(square.address(passing))
        let answer = try malik.delete(address)
        #expect(answer.status == 409)
        #expect(answer.words.contains("que dans la corbeille"))
        try malik.delete(SpacePaths.trashed(passing, in: square.space))
        #expect(try malik.delete(address).status == 303)
    }
}
