import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Writing an item") struct EditorTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func refusal(_ title: String, _ changes: [String: String]) throws -> Answer {
        let answer = try room.town.visit(as: .malik).post(room.items, room.form(title, changes))
        #expect(answer.status == 422)
        return answer
    }

    @Test func `members and partners may not write, guests are asked to sign in`() throws {
        #expect(try room.town.visit(as: .malik).get(NewsPaths.new(in: room.space)).status == 200)
        for resident in [Resident.amina, .region] {
            let browser = try room.town.visit(as: resident)
            #expect(try browser.get(NewsPaths.new(in: room.space)).status == 403)
            #expect(try browser.post(room.items, room.form("Non")).status == 403)
        }
        let guest = try room.town.guest().post(room.items, room.form("Non"))
        #expect(guest.status == 401 || guest.status == 303)
        #expect(try room.count("SELECT COUNT(*) FROM news AS n") == 0)
    }

    @Test func `a title has 1 to 150 characters`() throws {
        #expect(try refusal("", [:]).words.contains("Donnez un titre"))
        #expect(try refusal("   ", [:]).words.contains("Donnez un titre"))
        #expect(try refusal(String(repeating: "é", count: 151), [:]).words.contains("dépasse 150"))
        try room.publish(String(repeating: "é", count: 150))
        try room.publish("É")
    }

    @Test func `a title is seen, and does not turn the words around it`() throws {
        let malik = try room.town.visit(as: .malik)
        for title in ["\u{200B}\u{2060}", "\u{A0}\u{AD} ", "\u{202E}", "\u{1B}\u{7}"] {
            #expect(try malik.post(room.items, room.form(title)).status == 422)
        }
        let id = try room.publish("Facture\u{202E}fdp.exe\u{7} 👩‍🔧")
        #expect(try malik.get(room.address(id)).words.contains("Facturefdp.exe 👩‍🔧"))
    }

    @Test func `a summary has at most 500 characters`() throws {
        let long = String(repeating: "ç", count: 501)
        #expect(try refusal("Titre", ["summary": long]).words.contains("dépasse 500"))
        try room.publish("Titre", ["summary": String(long.dropLast())])
    }

    @Test func `a text has at most 256 KiB`() throws {
        let most = String(repeating: "mot ", count: 65_536)
        #expect(most.utf8.count == 256 << 10)
        #expect(try refusal("Long", ["body": most + "x"]).words.contains("dépasse 256"))
        try room.publish("Long", ["body": most])
    }

    @Test func `a refused form comes back as it was typed, with its error`() throws {
        let answer = try refusal("", ["summary": "Gardé <b>", "body": "Texte gardé"])
        #expect(answer.text.contains("Gardé &lt;b&gt;"))
        #expect(answer.text.contains("Texte gardé"))
        #expect(answer.text.contains("id=\"title-error\""))
        #expect(answer.text.contains("href=\"#title\""))
    }

    @Test func `a category of nowhere and an audience that is not offered are refused`() throws {
        #expect(try refusal("T", ["category": "99"]).words.contains("n’existe plus"))
        #expect(try refusal("T", ["audience": "everyone"]).words.contains("qui voit"))
        #expect(try refusal("T", ["audience": "groups"]).words.contains("qui voit"))
        _ = try room.group("Bureau", [.amina])
        #expect(try refusal("T", ["audience": "groups"]).words.contains("au moins un groupe"))
        let stranger = ["audience": "groups", "group": "99"]
        #expect(try refusal("T", stranger).words.contains("au moins un groupe"))
    }

    @Test func `everybody is offered as an audience only where the space is public`() throws {
        let path = NewsPaths.new(in: room.space)
        #expect(try !room.town.visit(as: .malik).get(path).text.contains("value=\"everyone\""))
        try room.openToGuests()
        #expect(try room.town.visit(as: .malik).get(path).text.contains("value=\"everyone\""))
        try room.publish("Portes ouvertes", ["audience": "everyone"])
        try room.publish("Entre nous")
        let guest = try room.town.guest().get(room.home)
        #expect(guest.words.contains("Portes ouvertes"))
        #expect(!guest.words.contains("Entre nous"))
    }

    @Test func `whoever does not belong to a public space learns of nobody who does`() throws {
        try room.openToGuests()
        let id = try room.publish("Portes ouvertes", ["audience": "everyone"])
        try room.town.visit(as: .amina).post(
            SpacePaths.comments(id, in: room.space), ["text": "J’y serai."])
        let member = try room.town.visit(as: .sofia).get(room.address(id))
        #expect(member.words.contains("Amina Haddad") && member.words.contains("Malik Benali"))
        let guest = room.town.guest()
        for address in [room.home, room.address(id)] {
            let page = try guest.get(address)
            #expect(!page.words.contains("Amina") && !page.words.contains("Malik"), "\(address)")
            #expect(!page.words.contains("J’y serai"))
        }
        #expect(try guest.get(room.address(id)).words.contains("Portes ouvertes"))
    }

    @Test func `the same form posted twice makes one item`() throws {
        let malik = try room.town.visit(as: .malik)
        let first = try malik.post(room.items, room.form("Une seule"), key: "k1")
        let second = try malik.post(room.items, room.form("Une seule"), key: "k1")
        #expect(first.location == second.location)
        #expect(try room.count("SELECT COUNT(*) FROM news AS n") == 1)
    }

    @Test func `a preview shows the item and saves nothing`() throws {
        let form = room.form("Aperçu", ["body": "Du **gras**", "preview": "1"])
        let answer = try room.town.visit(as: .malik).post(room.items, form)
        #expect(answer.status == 200)
        #expect(answer.text.contains("<strong>gras</strong>"))
        #expect(answer.text.contains("Du **gras**"))
        #expect(try room.count("SELECT COUNT(*) FROM news AS n") == 0)
    }

    @Test func `the preview of any editor answers a fragment to participants alone`() throws {
        let path = SpacePaths.preview(in: room.space)
        let answer = try room.town.visit(as: .amina).post(path, ["text": "_ici_ <script>"])
        #expect(answer.status == 200)
        #expect(answer.text.contains("<em>ici</em>"))
        #expect(!answer.text.contains("<script>") && !answer.text.contains("<html"))
        #expect(try room.town.visit(as: .region).post(path, ["text": "a"]).status == 403)
    }

    @Test func `hostile Markdown comes out harmless in every place`() throws {
        let hostile = "<script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=a>"
        let id = try room.publish("<script>alert(0)</script>", ["body": hostile])
        let answers = try [
            room.town.visit(as: .amina).get(room.address(id)),
            room.town.visit(as: .amina).get(room.home),
            room.town.visit(as: .malik).get(NewsPaths.edit(id, in: room.space)),
            room.town.visit(as: .malik).get(NewsPaths.history(id, in: room.space)),
        ]
        for answer in answers {
            #expect(answer.status == 200)
            #expect(!answer.text.contains("<script>"))
            #expect(!answer.text.contains("href=\"javascript:"))
            #expect(!answer.text.contains("<img src=x"))
        }
    }

    @Test func `a draft is the moderators' alone, and the journal does not know it`() throws {
        let id = try room.publish("Brouillon secret", ["state": "draft"])
        #expect(try room.town.visit(as: .amina).get(room.address(id)).status == 404)
        #expect(try !room.town.visit(as: .claire).get(room.home).words.contains("secret"))
        let drafts = try room.town.visit(as: .claire).get(NewsPaths.drafts(in: room.space))
        #expect(drafts.words.contains("Brouillon secret"))
        #expect(try room.count("SELECT COUNT(*) FROM journal AS j WHERE j.kind = 'news'") == 0)
        #expect(try room.save(id, "Brouillon publié").status == 303)
        #expect(try room.town.visit(as: .amina).get(room.address(id)).status == 200)
        #expect(try room.journal(id, "published") == 1)
    }

    @Test func `withdrawn, an item disappears; trashed, it can be undone`() throws {
        let id = try room.publish("De passage")
        #expect(try room.save(id, "De passage", ["state": "draft"]).status == 303)
        #expect(try room.town.visit(as: .amina).get(room.address(id)).status == 404)
        let kept = try room.publish("À jeter")
        let malik = try room.town.visit(as: .malik)
        #expect(try room.town.visit(as: .amina).delete(room.address(kept)).status == 403)
        let answer = try malik.delete(room.address(kept))
        #expect(try malik.follow(answer).text.contains("restoration"))
        #expect(try malik.get(room.address(kept)).status == 404)
        try malik.post(SpacePaths.restoration(kept, in: room.space))
        #expect(try room.town.visit(as: .amina).get(room.address(kept)).status == 200)
    }
}
