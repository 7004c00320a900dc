import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Conclusions") struct ConclusionTests {
    let square: ForumTown
    let topic: Item.ID
    let address: String

    init() throws {
        square = try ForumTown()
        topic = try square.open("Le jury", ["tags": "albi"])
        address = ForumPaths.conclusion(topic, in: square.space)
    }

    private func words(_ resident: Resident = .sofia) throws -> String {
        try square.visit(resident).get(square.address(topic)).words
    }

    private func readBefore() throws {
        try square.rule(.always)
    }

    @Test func `whoever is read before publication concludes nothing, and is told why`() throws {
        #expect(try square.visit(.amina).get(address).status == 200)
        #expect(try square.visit(.amina).get(square.address(topic)).text.contains(address))
        try readBefore()
        let answer = try square.visit(.amina).put(address, ["text": "Rien à relire."])
        #expect(answer.status == 403)
        #expect(answer.words.contains("Proposez votre conclusion dans une réponse"))
        #expect(try !words().contains("Rien à relire"))
        #expect(try !square.visit(.amina).get(square.address(topic)).text.contains(address))
        #expect(try square.visit(.malik).put(address, ["text": "Relu."]).status == 303)
        #expect(try words().contains("Relu."))
    }

    @Test func `the tags of a topic with answers wait as its text does`() throws {
        try square.reply("Oui.", in: topic, by: .loic)
        try readBefore()
        let post = try square.post(1, of: topic)
        let amina = try square.visit(.amina)
        let form = try amina.get(ForumPaths.postEditor(post, in: square.space))
        #expect(form.words.contains("c’est elle qui change les étiquettes"))
        for text in ["Bonjour à toutes et tous.", "Autre texte."] {
            try amina.put(
                ForumPaths.post(post, in: square.space),
                ["title": "Le jury", "text": text, "tags": "publicité", "version": "1"])
            #expect(try !words().contains("publicité"))
            #expect(try words().contains("albi"))
        }
    }

    @Test func `new tags alone make a topic without answers wait`() throws {
        try readBefore()
        let post = try square.post(1, of: topic)
        let answer = try square.visit(.amina).put(
            ForumPaths.post(post, in: square.space),
            [
                "title": "Le jury", "text": "Bonjour à toutes et tous.", "tags": "publicité",
                "version": "1",
            ])
        #expect(answer.status == 303)
        #expect(try square.visit(.sofia).get(square.address(topic)).status == 404)
    }

    @Test func `two who conclude at once see each other's text`() throws {
        let malik = try square.visit(.malik)
        let form = try malik.get(address)
        #expect(form.input("version") == "0")
        try square.visit(.amina).put(address, ["text": "Celle d’Amina.", "version": "0"])
        let late = try malik.put(address, ["text": "Celle de Malik.", "version": "0"])
        #expect(late.status == 409)
        #expect(late.text.contains("Celle d’Amina.</textarea>"))
        #expect(late.text.contains("Celle de Malik.</textarea>"))
        #expect(try words().contains("Celle d’Amina."))
        #expect(try malik.delete(address, ["text": "", "version": "0"]).status == 409)
        #expect(late.input("version") == "1")
        #expect(try malik.put(address, ["text": "À deux.", "version": "1"]).status == 303)
        #expect(try words().contains("À deux."))
        #expect(try malik.get(address).words.contains("Textes précédents"))
    }

    @Test func `each change says whose it is`() throws {
        try square.visit(.amina).put(address, ["text": "Une.", "version": "0"])
        #expect(try words().contains("Amina Haddad a conclu ce sujet"))
        try square.visit(.malik).put(address, ["text": "Deux.", "version": "1"])
        #expect(try words().contains("Malik Benali a modifié la conclusion"))
        try square.visit(.amina).delete(address, ["version": "2"])
        #expect(try words().contains("Amina Haddad a retiré la conclusion"))
        #expect(try words().contains("Conclusion d’Amina") == false)
    }

    @Test func `the conclusion of a locked topic is the moderators'`() throws {
        try square.visit(.malik).put(address, ["text": "Fin.", "version": "0"])
        try square.visit(.malik).post(ForumPaths.lock(topic, in: square.space))
        let amina = try square.visit(.amina)
        let answer = try amina.put(address, ["text": "Non.", "version": "1"])
        #expect(answer.status == 403)
        #expect(answer.words.contains("seule la modération peut changer sa conclusion"))
        #expect(try amina.delete(address, ["version": "1"]).status == 403)
        #expect(try words().contains("Fin."))
        let malik = try square.visit(.malik)
        #expect(try malik.put(address, ["text": "Fin !", "version": "1"]).status == 303)
    }

    @Test func `the name of who concluded is elided`() throws {
        try square.visit(.amina).put(address, ["text": "Une.", "version": "0"])
        #expect(try words().contains("Conclusion d’Amina Haddad"))
        try square.reply("Oui.", in: topic, by: .amina)
        let list = try square.visit(.sofia).get(square.home).words
        #expect(list.contains("dernière d’Amina Haddad"))
    }

    @Test func `a tag is there for those who see a topic that has it`() throws {
        let theme = try square.theme("Modération", ["audience": "moderators"])
        try square.open("Entre nous", by: .malik, in: theme, ["tags": "scission"])
        let tag = try square.count("SELECT MAX(g.id) AS n FROM forum_tag AS g")
        let id = Tag.ID(rawValue: Int64(tag))
        let page = ForumPaths.tag(id, in: square.space)
        #expect(try square.visit(.malik).get(page).words.contains("scission"))
        #expect(try square.visit(.sofia).get(page).status == 404)
        let fields: FormFields = ["target": "forum.tag-\(tag)", "level": "topics"]
        let following = SpacePaths.following(in: square.space)
        #expect(try square.visit(.sofia).post(following, fields).status == 404)
        try square.open("Ouvert", ["tags": "Scission"])
        #expect(try square.visit(.sofia).get(page).status == 200)
    }
}
