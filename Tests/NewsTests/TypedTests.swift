import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("What people type in the news") struct TypedTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    @Test func `the text and its comments have their links and lines, the title what is seen`()
        throws
    {
        let id = try room.publish(Typed.title, by: .malik, ["body": Typed.text])
        let page = try room.town.visit(as: .loic).get(room.address(id)).text
        #expect(Typed.faults(in: page) == [])
        #expect(page.contains(Typed.seen) && !page.unicodeScalars.contains("\u{200B}"))
        let length = Typed.seen.unicodeScalars.count
        let found = try room.count(
            "SELECT COUNT(*) FROM item AS i WHERE length(i.title) = \(length)")
        #expect(found == 1)
    }

    @Test func `a tab in a title is a space`() throws {
        let id = try room.publish("A.G.\tdu 12 mars", by: .malik)
        #expect(try room.town.visit(as: .loic).get(room.address(id)).text.contains("A.G. du 12"))
    }

    @Test func `a summary has its lines, and its addresses are links`() throws {
        let summary = "Rendez-vous à 18 h.\r\nVoir https://a.example/b_"
        let id = try room.publish("Salle", by: .malik, ["body": "Oui.", "summary": summary])
        let page = try room.town.visit(as: .loic).get(room.address(id)).text
        #expect(page.contains("18 h.<br>Voir <a href=\"https://a.example/b_\" rel="))
    }

    @Test func `a category is not there twice in letters that look the same`() throws {
        let categories = NewsPaths.categories(in: room.space)
        for (name, status) in [("Social", 303), (Typed.disguised("Social"), 422)] {
            let answer = try room.town.visit(as: .malik).post(categories, ["name": name])
            #expect(answer.status == status)
        }
    }
}
